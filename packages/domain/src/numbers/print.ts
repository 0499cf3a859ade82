import { numberMark } from '../text/numberMark.ts';
import type { Locale } from '../text/text.ts';
import { letterDateText } from './letterDate.ts';
import type { DocumentNumber, LetterDirection, LetterNumber } from './number.ts';

const DIRECTION_TEXT: Readonly<Record<LetterDirection, Readonly<Record<Locale, string>>>> = {
  outgoing: { ru: 'исх.', en: 'outgoing' },
  incoming: { ru: 'вх.', en: 'incoming' },
};

/**
 * A number in its one canonical form: «53/24», «53/24-9.2», «исх. № 01-12/165 от 30 апреля 2019 г.», "outgoing No. 165 of
 * 30 April 2019". `parseNumber` reads it back as what it was.
 */
export function printNumber(number: DocumentNumber, locale: Locale): string {
  return number.form === 'letter' ? printLetter(number, locale) : bareNumber(number);
}

/** What is counted, without a direction and a date: «53/24-9.2», «01-12/165». The same in every language. */
export function bareNumber(number: DocumentNumber): string {
  switch (number.form) {
    case 'meeting':
      return number.numbers.join('/');
    case 'item':
      return `${number.meeting.join('/')}-${number.parts.join('.')}`;
    case 'letter':
      return `${number.index ? number.index.text + number.index.mark : ''}${number.number}${number.suffix ?? ''}`;
    default:
      return number satisfies never;
  }
}

function printLetter(letter: LetterNumber, locale: Locale): string {
  const direction = letter.direction === null ? '' : `${DIRECTION_TEXT[letter.direction][locale]} `;
  const dated = locale === 'ru' ? ' от ' : ' of ';
  const date = letter.date === null ? '' : `${dated}${letterDateText(letter.date, locale)}`;
  return `${direction}${numberMark(locale)} ${bareNumber(letter)}${date}`;
}
