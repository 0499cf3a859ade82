import type { ReactNode } from 'react';

/** The server's sentence; of a pressing one the first part stands out. */
export function Sentence({ text, isPressing }: { text: string; isPressing: boolean }): ReactNode {
  const [, first, rest] = (isPressing && /^(.+?[.!?])(\s+(?:\p{Lu}|\d+ of ).*)$/su.exec(text)) || [];
  return (
    <p className="mt-0.5 text-ink-2">
      {first ? <strong className="font-[560] text-ink">{first}</strong> : text}
      {rest}
    </p>
  );
}
