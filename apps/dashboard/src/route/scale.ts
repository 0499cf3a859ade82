import { daysBetween, type LocalDate } from '@concord/domain';

/** Days to pixels; a long silence before the day is folded into a gap of fixed width. */
export type Scale = Readonly<{
  x(day: LocalDate): number;
  /** The fold between the last known day and the day shown, in pixels; null when time runs evenly. */
  gap: Readonly<{ from: number; to: number }> | null;
}>;

/** A silence is folded when it is longer than this many days and than a third of all that is known. */
const LONG_SILENCE = 120;
/** Width of a folded silence in pixels. */
const GAP = 132;

/**
 * @param known first and last day of what is drawn, the day itself left out
 * @param day the day shown
 * @param range pixels from the first day to the end of the dated part
 */
export function timeScale(
  known: Readonly<{ first: LocalDate; last: LocalDate }>,
  day: LocalDate,
  range: Readonly<{ from: number; to: number }>,
): Scale {
  const span = Math.max(1, daysBetween(known.first, known.last));
  const silence = daysBetween(known.last, day);
  const isFolded = silence > LONG_SILENCE && silence > span / 3;
  const last = isFolded || silence < 0 ? known.last : day;
  const end = isFolded ? range.to - GAP : range.to;
  const days = Math.max(1, daysBetween(known.first, last));
  const even = (at: LocalDate): number => range.from + ((end - range.from) * daysBetween(known.first, at)) / days;
  if (!isFolded) return { x: even, gap: null };
  return {
    x: (at) => (at <= known.last ? even(at) : end + (GAP * daysBetween(known.last, at)) / silence),
    gap: { from: end, to: range.to },
  };
}

/** The first days of the months (or quarters, or years) that fit without touching: at least `apart` pixels each. */
export function ticks(
  first: LocalDate,
  last: LocalDate,
  x: (day: LocalDate) => number,
  apart: number,
): readonly LocalDate[] {
  for (const months of [1, 2, 3, 6, 12, 24, 60]) {
    const days = firstDays(first, last, months);
    const xs = days.map(x);
    if (xs.every((at, index) => index === 0 || at - (xs[index - 1] ?? 0) >= apart)) return days;
  }
  return [];
}

function firstDays(first: LocalDate, last: LocalDate, months: number): readonly LocalDate[] {
  const days: LocalDate[] = [];
  const from = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7));
  for (let month = Math.ceil(from / months) * months; ; month += months) {
    const day = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01` as LocalDate;
    if (day > last) return days;
    days.push(day);
  }
}
