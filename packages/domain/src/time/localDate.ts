/** A calendar date, `YYYY-MM-DD`. Compares as text. Dates of papers are days, not instants. */
export type LocalDate = string;

const DAY = 86_400_000;

/** Whether the text is a day that exists: 2019-02-29 does not. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
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
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.toISOString().slice(0, 10);
}
