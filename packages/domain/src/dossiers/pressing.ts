import type { LocalDate } from '../time/localDate.ts';

/** How long an answer is awaited, and until when. */
export type Pressing = Readonly<{
  /** Days past the term; null when it is not late. */
  daysLate: number | null;
  /** The last day for an answer; null when nobody set one. */
  term: LocalDate | null;
  /** Days since it was asked for; null when that is not known. */
  daysWaiting: number | null;
}>;

/**
 * What is awaited, the most pressing first: the longest overdue, then what has the nearest term, then what has none; of equals what has
 * been waited for the longest.
 */
export function comparePressing(a: Pressing, b: Pressing): number {
  const late = (b.daysLate ?? 0) - (a.daysLate ?? 0);
  if (late !== 0) return late;
  if (a.term !== b.term) {
    if (a.term === null) return 1;
    if (b.term === null) return -1;
    return a.term < b.term ? -1 : 1;
  }
  return (b.daysWaiting ?? -1) - (a.daysWaiting ?? -1);
}
