import { diffArrays } from 'diff';
import type { ReactNode } from 'react';

/** Words, spaces and signs, each by itself; the library's own words end at a Cyrillic letter. */
const WORDS = new Intl.Segmenter('ru', { granularity: 'word' });

/** One wording against another, word by word: what is added is underlined, what is left out is struck through. */
export function WordDiff({ from, to }: { from: string; to: string }): ReactNode {
  let place = 0;
  return diffArrays(wordsOf(from), wordsOf(to)).map(({ value, added, removed }) => {
    const key = `${place} ${added} ${removed}`;
    place += value.length;
    const text = value.join('');
    if (added)
      return (
        <ins key={key} className="bg-accent-wash decoration-1 underline-offset-3">
          {text}
        </ins>
      );
    if (removed)
      return (
        <del key={key} className="text-ink-3">
          {text}
        </del>
      );
    return <span key={key}>{text}</span>;
  });
}

/** A space goes with the word before it: else two words that are both replaced would be told apart by the space between them. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of WORDS.segment(text))
    if (segment.trim() === '' && words.length > 0) words.push(`${words.pop()}${segment}`);
    else words.push(segment);
  return words;
}
