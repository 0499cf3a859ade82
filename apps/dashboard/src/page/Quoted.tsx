import type { ReactNode } from 'react';
import { languageOf } from '../locale/languageOf.ts';

/** What a party said, in its own words and their language, so that they are read aloud and hyphenated as what they are. */
export function Quoted({ words, className }: { words: string; className?: string }): ReactNode {
  return (
    <q lang={languageOf(words)} className={className}>
      {words}
    </q>
  );
}
