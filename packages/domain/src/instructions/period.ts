import { type LocalDate, lastDayOfMonth } from '../time/localDate.ts';
import type { Period } from './entries.ts';

const MONTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** The last day of the `count`th period since a day: of 31 January and one month it is the last of February. */
export function periodEnd(start: LocalDate, period: Period, count: number): LocalDate {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  const months = year * 12 + month - 1 + count * MONTHS[period];
  const last = lastDayOfMonth(Math.floor(months / 12), (months % 12) + 1);
  const days = String(Math.min(day, Number(last.slice(-2)))).padStart(2, '0');
  return `${last.slice(0, -2)}${days}`;
}

/** In which period since `start` a day lies: the first begins on the day after it, so `start` itself and all before is 0. */
export function periodOf(start: LocalDate, period: Period, day: LocalDate): number {
  const monthsOf = (date: LocalDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  // The months alone are right but for the days in them.
  let count = Math.max(0, Math.floor((monthsOf(day) - monthsOf(start)) / MONTHS[period]) - 1);
  while (periodEnd(start, period, count) < day) count += 1;
  return count;
}
