import { DASH, UNSEEN } from '../documents/words.ts';

/** What is longer is no number, in characters. */
export const LONGEST_NUMBER = 200;

/** Digits that a number is made of; more would be no number that anybody counts to. */
export const DIGITS = String.raw`\d{1,9}`;
/** A word of a number: an index may have letters. */
export const WORD = '[0-9A-Za-zА-Яа-яЁё]+';

/** How an ordinal ends behind a hyphen: «55-го», «2-я», «3-х» are counted and no number of their own. */
const ORDINAL = 'й|го|му|м|я|ю|е|х|ми|мя|ти|ый|ой|ий|ая|ую|ое|ые|ых|ым|ого|ому|ыми|ом|th|st|nd|rd';
/** The letters behind a number: «-К», «-ВС», «/р», or a Russian one without a mark: «12а»; but «2019г» is a year, and 5G a technology. */
export const SUFFIX = `(?:[-/](?!(?:${ORDINAL})(?![A-Za-zА-Яа-яЁё]))[A-Za-zА-Яа-яЁё]{1,4}|(?![гГ])[А-Яа-яЁё])`;

const WIDE = /[\uFF01-\uFF5E]/gu;

/**
 * A number as it is written, with every dash and hyphen as one, every slash as one, every white space as one space, and nothing that
 * nobody sees.
 */
export function plainly(written: string): string {
  return written
    .normalize('NFC')
    .replaceAll(WIDE, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(/[\u2044\u2215]/gu, '/')
    .replaceAll(new RegExp(`[${UNSEEN}]`, 'gu'), '')
    .replaceAll(new RegExp(DASH.source, 'gu'), '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
