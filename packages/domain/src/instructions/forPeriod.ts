import type { Instruction } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import { whenText } from '../text/whenText.ts';
import { addDays, type LocalDate, lastDayOfMonth } from '../time/localDate.ts';
import { certainDay, type When } from '../time/when.ts';
import type { Period } from './entries.ts';
import { periodEnd, periodOf } from './period.ts';

/**
 * For which period a report was due by a day: «за I полугодие 2026 г.», "for the first half of 2026". It can be told only where the
 * instruction is reported on in periods, and the one that ends on that day is one of the calendar: counted from the last day before such a
 * period, or from its first. Of any other nobody has said what time the report is to be about.
 *
 * @param since when the instruction started: from then on periods are counted
 */
export function reportedPeriod(
  { period }: Pick<Instruction, 'period'>,
  since: When,
  due: LocalDate,
): LocalizedText | null {
  const start = certainDay(since);
  if (period === null || start === null) return null;
  const count = periodOf(start, period, due);
  // What a term cut short is no whole period.
  if (count === 0 || periodEnd(start, period, count) !== due) return null;
  if (!start.endsWith('-01') && !isLastOfMonth(start)) return null;
  const last = start.endsWith('-01') ? addDays(due, -1) : due;
  return TEXTS[period](Number(last.slice(0, 4)), Number(last.slice(5, 7)));
}

function isLastOfMonth(day: LocalDate): boolean {
  return lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))) === day;
}

const ORDINALS = ['first', 'second', 'third', 'fourth'] as const;
const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** By the year and the month in which the period ends; null where none of the calendar ends in that month. */
const TEXTS: Readonly<Record<Period, (year: number, month: number) => LocalizedText | null>> = {
  month: (year, month) => {
    const when = { edtf: `${year}-${String(month).padStart(2, '0')}`, inferred: false };
    return { ru: `за ${whenText(when, 'ru')} г.`, en: `for ${whenText(when, 'en')}` };
  },
  quarter: (year, month) => partOfYear(year, month, 3, { ru: 'квартал', en: 'quarter' }),
  halfYear: (year, month) => partOfYear(year, month, 6, { ru: 'полугодие', en: 'half' }),
  year: (year, month) => (month === 12 ? { ru: `за ${year} год`, en: `for ${year}` } : null),
};

function partOfYear(year: number, month: number, months: number, name: LocalizedText): LocalizedText | null {
  if (month % months !== 0) return null;
  const part = month / months - 1;
  return { ru: `за ${ROMAN[part]} ${name.ru} ${year} г.`, en: `for the ${ORDINALS[part]} ${name.en} of ${year}` };
}
