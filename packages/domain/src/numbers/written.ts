import { DASH, UNSEEN } from '../documents/words.ts';

/** What is longer is no number, in characters. */
export const LONGEST_NUMBER = 200;

/** Digits that a number is made of; more would be no number that anybody counts to. */
export const DIGITS = String.raw`\d{1,9}`;
/** A word of a number: an index may have letters. */
export const WORD = '[0-9A-Za-zА-Яа-яЁё]+';

/** A number as it is written, with every dash and hyphen as one, every white space as one space, and nothing that nobody sees. */
export function plainly(written: string): string {
  return written
    .normalize('NFC')
    .replaceAll(new RegExp(`[${UNSEEN}]`, 'gu'), '')
    .replaceAll(new RegExp(DASH.source, 'gu'), '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
