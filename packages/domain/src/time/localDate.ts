/** A calendar date, `YYYY-MM-DD`. Compares as text. Dates of papers are days, not instants. */
export type LocalDate = string;

const DAY = 86_400_000;

const DATE = /^\d{4}-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists: 2019-02-29 does not. */
export function isLocalDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [month, day] = [Number(match[1]), Number(match[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(text.slice(0, 4)), month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day `days` after `date`; negative goes back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The last day of a month, `month` from 1 to 12. */
export function lastDayOfMonth(year: number, month: number): LocalDate {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), daysIn(year, month)].join('-');
}
