import { daysIn } from '../numbers/days.ts';
import { numbersIn } from '../numbers/keys.ts';
import type { Locale } from '../text/text.ts';
import type { SearchTerms } from './query.ts';
import type { SearchTexts } from './writers.ts';

/** Where a word or a number of the search stands in a text: up to and without `end`, in UTF-16 units. */
export type Highlight = Readonly<{ start: number; end: number }>;

/** A part of a text as it is, and the places in it that were searched for. */
export type Excerpt = Readonly<{ text: string; highlights: readonly Highlight[] }>;

/** How much of a text is shown, and of that before the first place found, in characters. */
const LONGEST = 200;
const BEFORE = 60;
const CUT = '…';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * What is shown of something that was found, in a language: of its title or else of the first text with a word or a number of the
 * search; as it stands in the other language where it was found in that one only.
 *
 * @returns undefined where no text of it shows why it was found: a state by its code
 */
export function searchExcerpt(
  { title, texts }: SearchTexts,
  locale: Locale,
  terms: SearchTerms,
  matches: (word: string) => boolean,
): Excerpt | undefined {
  const inLanguages: readonly Locale[] = locale === 'ru' ? ['ru', 'en'] : ['en', 'ru'];
  for (const language of inLanguages)
    for (const text of [title, ...texts]) {
      const found = excerptOf(text[language], terms, matches);
      if (found) return found;
    }
  return undefined;
}

/**
 * What of a text is shown to whoever searched: whole, or the surroundings of the first place found, cut between words.
 *
 * @param matches whether a word, as it is written there, is one of those searched for
 * @returns undefined where nothing of it was searched for
 */
export function excerptOf(
  text: string,
  { numbers, days, isNumber, typing }: SearchTerms,
  matches: (word: string) => boolean,
): Excerpt | undefined {
  const words = [...text.matchAll(WORD)].flatMap(({ index, 0: word }) =>
    matches(word.normalize('NFC')) ? [{ start: index, end: index + word.length }] : [],
  );
  const wanted = isNumber ? numbers.flat() : numbers.flatMap(([own]) => own ?? []);
  const begins = typing === 'number' ? numbers.at(-1)?.[0] : undefined;
  const isWanted = (key: string) => wanted.includes(key) || (begins !== undefined && key.startsWith(begins));
  const found = numbersIn(text).filter(({ keys }) => keys.some(isWanted));
  const onDays = daysIn(text).filter(({ day }) => days.includes(day));
  const highlights = apart([...words, ...found, ...onDays]);
  return highlights[0] && around(text, highlights, highlights[0].start);
}

/** In order; where one lies in another, only the other. */
function apart(found: readonly Highlight[]): readonly Highlight[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted
    .filter(({ start }, at) => sorted.slice(0, at).every(({ end }) => end <= start))
    .map(({ start, end }) => ({ start, end }));
}

function around(text: string, highlights: readonly Highlight[], first: number): Excerpt {
  if (text.length <= LONGEST) return { text, highlights };
  const start = first <= BEFORE ? 0 : wordStart(text, first - BEFORE);
  const end = start + LONGEST >= text.length ? text.length : wordEnd(text, start + LONGEST);
  const [before, after] = [start === 0 ? '' : CUT, end === text.length ? '' : CUT];
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end) + after,
    // None begins before the first one.
    highlights: highlights
      .filter((each) => each.end <= end)
      .map((each) => ({ start: each.start + shift, end: each.end + shift })),
  };
}

/** The beginning of the next word, unless none is near. */
function wordStart(text: string, from: number): number {
  const space = /\s/u.exec(text.slice(from, from + BEFORE / 2));
  return space ? from + space.index + 1 : whole(text, from);
}

/** The end of the last word, unless none is near. */
function wordEnd(text: string, to: number): number {
  const space = /\s\S*$/u.exec(text.slice(to - BEFORE / 2, to));
  return space ? to - BEFORE / 2 + space.index : whole(text, to);
}

/** Never between the halves of one character. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
}
