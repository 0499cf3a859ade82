/** A calendar date, `YYYY-MM-DD`. Compares as text. Dates of papers are days, not instants. */
export type LocalDate = string;

const DAY = 86_400_000;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists: 2019-02-29 does not. */
export function isLocalDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(text.slice(0, 4)), month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day `days` after `date`; negative goes back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(instantOf(date) + days * DAY).toISOString().slice(0, 10);
}

/**
 * The day so many months after `date`: the one with the same number or, where the month has none, its last (European Convention on the
 * Calculation of Time-Limits, article 4).
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const counted = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const last = lastDayOfMonth(Math.floor(counted / 12), (counted % 12) + 1);
  const day = Math.min(Number(date.slice(8)), Number(last.slice(8)));
  return `${last.slice(0, 8)}${String(day).padStart(2, '0')}`;
}

/** The first day of the month that follows the one of `date`. */
export function firstOfNextMonth(date: LocalDate): LocalDate {
  return `${addMonths(date, 1).slice(0, 8)}01`;
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (instantOf(to) - instantOf(from)) / DAY;
}

/** Midnight of a day in UTC, in milliseconds: days of the calendar are counted in it, whatever the clocks do. */
function instantOf(date: LocalDate): number {
  const instant = new Date(0);
  return instant.setUTCFullYear(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)));
}

/** The last day of a month, `month` from 1 to 12. */
export function lastDayOfMonth(year: number, month: number): LocalDate {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), daysIn(year, month)].join('-');
}
