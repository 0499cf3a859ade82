import type { ReactNode } from 'react';
import { bound } from '../locale/bound.ts';

/** The server's sentence; of a pressing one the first part stands out. */
export function Sentence({ text, isPressing }: { text: string; isPressing: boolean }): ReactNode {
  const [, first, rest] = (isPressing && /^(.+?[.!?])(\s+(?:\p{Lu}|\d+ of ).*)$/su.exec(text)) || [];
  return (
    <p className="mt-0.5 text-ink-2">
      {first ? <strong className="font-[560] text-ink">{bound(first)}</strong> : bound(text)}
      {rest && bound(rest)}
    </p>
  );
}
