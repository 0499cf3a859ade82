import { type NumberFound, numberKeys, numbersIn } from '../numbers/keys.ts';
import { parseLetterDate } from '../numbers/letterDate.ts';
import { parseNumber } from '../numbers/parse.ts';
import { plainly } from '../numbers/written.ts';
import type { LocalDate } from '../time/localDate.ts';

/** The longest text that is searched for, in characters. */
export const LONGEST_SEARCH = 200;

/** What is searched for, taken apart. All of it must be found in what is found. */
export type SearchTerms = Readonly<{
  /** Words as written; marks between them say nothing. */
  words: readonly string[];
  /** The keys of each number, its own first. */
  numbers: readonly (readonly string[])[];
  /** Whether the text is a number and nothing else: then it is found by its keys only, and what it belongs to as well. */
  isNumber: boolean;
  /** Which of them may go on, because the text ends with it: it is found by how it begins. */
  typing: 'word' | 'number' | null;
  /** The day that a letter's number bears: of two with the same number it tells which one is meant. */
  dated: LocalDate | null;
  /** The day that the text is, when it is nothing else: what happened then is found by it. */
  day: LocalDate | null;
}>;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** «№» and the like before a number belong to it. */
const MARK = /(?<![\p{L}\p{N}])(?:no|n)\.?\s*$/iu;

/** The words of a text, each once, as they are written. */
export function wordsOf(text: string): readonly string[] {
  return [...new Set(text.normalize('NFC').match(WORD))];
}

/** What may stand before the number of a letter. */
const LETTER = /^\s*(?:письм\p{L}*|letter)\s+/iu;

/** Takes apart what is searched for. No mark of punctuation means anything but itself. */
export function searchTerms(text: string): SearchTerms {
  const letter = parseNumber(text.replace(LETTER, ''));
  if (letter?.form === 'letter' && letter.date)
    return { ...NUMBER, numbers: [numberKeys(text.replace(LETTER, ''))], typing: null, dated: letter.date, day: null };
  const day = parseLetterDate(plainly(text)) ?? null;
  const numbers = numbersIn(text);
  const endsWith = (end: number | undefined) => end === text.length;
  if (parseNumber(text)) {
    const typing = numbers.some(({ end }) => endsWith(end)) ? 'number' : null;
    return { ...NUMBER, numbers: [numberKeys(text)], typing, dated: null, day };
  }
  const words = wordsOf(withoutNumbers(text, numbers));
  const last = /[\p{L}\p{N}\p{M}]$/u.test(text);
  const typing = !last ? null : endsWith(numbers.at(-1)?.end) ? 'number' : 'word';
  return { words, numbers: numbers.map(({ keys }) => keys), isNumber: false, typing, dated: null, day };
}

const NUMBER = { words: [], isNumber: true } as const;

function withoutNumbers(text: string, numbers: readonly NumberFound[]): string {
  let from = 0;
  const rest: string[] = [];
  for (const { start, end } of numbers) {
    rest.push(text.slice(from, start).replace(MARK, ' '));
    from = end;
  }
  return [...rest, text.slice(from)].join(' ');
}
