import { type DayFound, daysIn } from '../numbers/days.ts';
import { type NumberFound, numberKeys, numbersIn } from '../numbers/keys.ts';
import { parseNumber } from '../numbers/parse.ts';
import type { LocalDate } from '../time/localDate.ts';

/** The longest text that is searched for, in characters. */
export const LONGEST_SEARCH = 200;

/** What is searched for, taken apart. All of it must be found in what is found, but for the day of what is called by a number beside it. */
export type SearchTerms = Readonly<{
  /** Words as written; marks between them say nothing, but for the points in «1.2». */
  words: readonly string[];
  /** The keys of each number, its own first. */
  numbers: readonly (readonly string[])[];
  /** Whether the text is a number and nothing else: then it is found by its keys only, and what it belongs to as well. */
  isNumber: boolean;
  /** Which of them may go on, because the text ends with it: it is found by how it begins. */
  typing: 'word' | 'number' | null;
  /** The day that a letter's number bears: of two with the same number it tells which one is meant. */
  dated: LocalDate | null;
  /**
   * The days that stand in the text: what happened then, or bears that day, is found by each, and what writes it in any form; beside a
   * number, what is called by that number too, whatever its day.
   */
  days: readonly LocalDate[];
}>;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** The number of a measure or a clause is one word: «1.2» is not «2.1». */
const SOUGHT = /(?<![\p{L}\p{N}.])\d+(?:\.\d+)+(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+/gu;
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
    return { ...NUMBER, numbers: [numberKeys(text.replace(LETTER, ''))], typing: null, dated: letter.date };
  const found = daysIn(text);
  const days = [...new Set(found.map(({ day }) => day))];
  const rest = without(text, found);
  const numbers = numbersIn(rest);
  const endsWith = (end: number | undefined) => end === text.length;
  if (days.length === 0 && parseNumber(text)) {
    const typing = numbers.some(({ end }) => endsWith(end)) ? 'number' : null;
    return { ...NUMBER, numbers: [numberKeys(text)], typing };
  }
  const words = [...new Set(withoutNumbers(rest, numbers).normalize('NFC').match(SOUGHT))];
  const last = /[\p{L}\p{N}\p{M}]$/u.test(rest);
  const typing = !last ? null : endsWith(numbers.at(-1)?.end) ? 'number' : 'word';
  return { words, numbers: numbers.map(({ keys }) => keys), isNumber: false, typing, dated: null, days };
}

const NUMBER = { words: [], isNumber: true, dated: null, days: [] } as const;

/** Everything else stays where it is. */
function without(text: string, days: readonly DayFound[]): string {
  return days.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}

function withoutNumbers(text: string, numbers: readonly NumberFound[]): string {
  let from = 0;
  const rest: string[] = [];
  for (const { start, end } of numbers) {
    rest.push(text.slice(from, start).replace(MARK, ' '));
    from = end;
  }
  return [...rest, text.slice(from)].join(' ');
}
