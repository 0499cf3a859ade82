import { parseLetterDate } from './letterDate.ts';
import type { DocumentNumber, LetterDirection, LetterNumber } from './number.ts';
import { DIGITS, LONGEST_NUMBER, plainly, SUFFIX, WORD } from './written.ts';

/** «№», "No.", "N", "#". */
const MARK = String.raw`(?:(?:№|#|n[oº°]?(?!\p{L})\.?)\s?)?`;
const MEETING = String.raw`${DIGITS}(?: ?\/ ?${DIGITS})*`;
const PARTS = String.raw`${DIGITS}(?: ?\. ?${DIGITS})*`;
const ITEM = new RegExp(`^${MARK}(${MEETING})(?: ?- ?(${PARTS}))?$`, 'iu');

const DIRECTION = String.raw`(?:(?:(исх(?:одящ\p{L}*)?|out(?:going)?)|(вх(?:одящ\p{L}*)?|in(?:coming)?))(?!\p{L})\.?\s?)?`;
const INDEX = `(?:(${WORD}(?: ?[-./] ?${WORD})*) ?([-/]) ?)?`;
const DATE = `(?:,? (?:от|of|dated) (.+))?`;
const LETTER = new RegExp(`^${DIRECTION}${MARK}${INDEX}(${DIGITS})(${SUFFIX})?${DATE}$`, 'iu');
/** «от 30 апреля 2019 г. № 165»: the date first, as acts are cited. */
const DATED = /^(\p{L}*\.? ?)(?:от|of|dated) (.+?),? ?((?:№|#|n[oº°]?\.?) ?.+)$/iu;

/**
 * Reads a number as papers print it: «53/24», «№ 53/24-9.2», «исх. № 01-12/165 от 30 апреля 2019 г.», «от 5 мая 2020 г. № 7-р». Any
 * white space, any dash, «№», "No.", "N" or none of them, wide digits, leading zeros and, but for a suffix, small or capital letters are
 * forgiven.
 *
 * @returns undefined for what is no number, bears a date that does not exist, or has something else beside it
 */
export function parseNumber(text: string): DocumentNumber | undefined {
  if (text.length > LONGEST_NUMBER) return undefined;
  const written = plainly(text);
  return parseItem(written) ?? parseLetter(written);
}

/** A number of a meeting, or one within a meeting. */
function parseItem(written: string): DocumentNumber | undefined {
  const [, meeting, parts] = ITEM.exec(written) ?? [];
  if (meeting === undefined) return undefined;
  if (parts === undefined) return { form: 'meeting', numbers: numbersOf(meeting, '/') };
  return { form: 'item', meeting: numbersOf(meeting, '/'), parts: numbersOf(parts, '.') };
}

function parseLetter(written: string): LetterNumber | undefined {
  const [found, outgoing, incoming, text, mark, number, suffix = null, dated] = LETTER.exec(dateBehind(written)) ?? [];
  if (found === undefined) return undefined;
  const date = dated === undefined ? null : parseLetterDate(dated);
  if (date === undefined) return undefined;
  const direction: LetterDirection | null = outgoing ? 'outgoing' : incoming ? 'incoming' : null;
  const index = text === undefined ? null : { text: indexText(text), mark: mark as '/' | '-' };
  return { form: 'letter', direction, index, number: Number(number), suffix, date };
}

function dateBehind(written: string): string {
  const [, direction = '', date, number] = DATED.exec(written) ?? [];
  return number === undefined ? written : `${direction}${number} от ${date}`;
}

function numbersOf(written: string, between: string): readonly number[] {
  return written.split(between).map(Number);
}

/** An index keeps its zeros: «01-12» is a place in a nomenclature of files. */
function indexText(written: string): string {
  return written.replaceAll(' ', '').toUpperCase();
}
