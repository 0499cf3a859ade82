import { DASH } from '../documents/words.ts';
import { parseNumber } from './parse.ts';
import { bareNumber } from './print.ts';
import { DIGITS, plainly, SUFFIX, WORD } from './written.ts';

/** Where a number stands in a text, up to and without `end`, and its keys: its own first. */
export type NumberFound = Readonly<{ start: number; end: number; keys: readonly string[] }>;

/** Between two digits white space around a mark is forgiven. */
const BETWEEN = String.raw`(?:(?<=\d)\s*(?:\/|${DASH.source})\s*(?=\d)|[./]|${DASH.source})`;
const TOKEN = new RegExp(String.raw`(?<![\p{L}\p{N}])${WORD}(?:${BETWEEN}${WORD})*(?![\p{L}\p{N}])`, 'gu');
/** What is longer is no number. The database keeps to the same bound. */
const LONGEST_KEY = 40;

const MEETING = new RegExp(String.raw`^${DIGITS}(?:\/${DIGITS})*$`);
const ITEM = new RegExp(String.raw`^(${DIGITS}(?:\/${DIGITS})*)-${DIGITS}(?:\.${DIGITS})*$`);
const LETTER = new RegExp(`(?:[-/](${DIGITS})|(?:^|[-/])(${DIGITS})${SUFFIX})$`);

/**
 * The keys under which a number is found, however it is written: its own, in small letters and without leading zeros, and that of
 * what it belongs to. «№ 053/24–9.2» has `53/24-9.2` and `53/24`, «исх. № 01-12/165 от 30 апреля 2019 г.» has `1-12/165` and `165`,
 * «7-р» has `7-р` and `7`.
 *
 * @param text a number, or any text in which numbers stand
 * @returns each key once; none where there is no number
 */
export function numberKeys(text: string): readonly string[] {
  const number = parseNumber(text);
  if (number) return keysOf(bareNumber(number));
  return [...new Set(numbersIn(text).flatMap(({ keys }) => keys))];
}

/** The numbers that stand in a text, in their order. A day in digits is none. */
export function numbersIn(text: string): readonly NumberFound[] {
  return [...text.matchAll(TOKEN)].flatMap(({ index, 0: token }) => {
    const keys = keysOf(plainly(token).replaceAll(' ', ''));
    return keys.length > 0 ? [{ start: index, end: index + token.length, keys }] : [];
  });
}

function keysOf(token: string): readonly string[] {
  const key = token.toLowerCase().replaceAll(/(^|[-./])0+(?=\d)/g, '$1');
  if (token.length > LONGEST_KEY) return [];
  if (MEETING.test(key)) return [key];
  const [, number, suffixed] = ITEM.exec(key) ?? LETTER.exec(key) ?? [];
  const belongsTo = number ?? suffixed;
  return belongsTo === undefined ? [] : [key, belongsTo];
}
