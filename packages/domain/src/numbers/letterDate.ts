import type { Locale } from '../text/text.ts';
import { dayText } from '../text/whenText.ts';
import { isLocalDate, type LocalDate } from '../time/localDate.ts';

/** The months as they stand behind a day, «апреля» and "April", in small letters, each with its number. */
const MONTHS: ReadonlyMap<string, string> = new Map(
  (['ru', 'en'] as const).flatMap((locale) =>
    Array.from({ length: 12 }, (_, index) => {
      const month = String(index + 1).padStart(2, '0');
      const [, name = ''] = dayText(`2000-${month}-01`, locale).split(' ');
      return [name.toLowerCase(), month] as const;
    }),
  ),
);

const IN_WORDS = /^[«"“„]?(\d{1,2})[»"”“]? ?([a-zа-яё]+),? (\d{4})(?: ?(?:г\.?|года?))?$/i;
/** "April 30, 2019". */
const MONTH_FIRST = /^([a-z]+) (\d{1,2}),? (\d{4})$/i;
const IN_DIGITS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?(?:г\.?|года?))?$/i;

/**
 * The day that a letter bears: «30 апреля 2019 г.», «30» апреля 2019 года, 30.04.2019, 2019-04-30, "30 April 2019",
 * "April 30, 2019".
 *
 * @returns undefined for what is no full day, or none that exists: a year of two digits would have to be guessed
 */
export function parseLetterDate(written: string): LocalDate | undefined {
  const inOrder = written.replace(MONTH_FIRST, '$2 $1 $3');
  const [, day = '', name = '', year = ''] = IN_WORDS.exec(inOrder) ?? [];
  const [, otherDay = day, month = MONTHS.get(name.toLowerCase()) ?? '', otherYear = year] =
    IN_DIGITS.exec(written) ?? [];
  const date = isLocalDate(written) ? written : [otherYear, month, otherDay].map(padded).join('-');
  return isLocalDate(date) ? date : undefined;
}

/** «30 апреля 2019 г.», "30 April 2019". */
export function letterDateText(date: LocalDate, locale: Locale): string {
  const text = dayText(date, locale);
  return locale === 'ru' ? `${text} г.` : text;
}

function padded(part: string): string {
  return part.padStart(2, '0');
}
