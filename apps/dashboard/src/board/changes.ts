import type { LocalDate } from '@concord/domain';

/** What is known of when an entry came. */
export type EntryTimes = Readonly<{
  recordedAt: string;
  /** Null for an entry of a dataset. */
  recordedBy: unknown;
  occurred: Readonly<{ earliest: LocalDate | null; latest: LocalDate | null }>;
  known: Readonly<{ latest: LocalDate | null }>;
}>;

/** When a change is shown to have come: the minute it was entered, or the day on which it occurred. */
export type Moment = Readonly<{ day: LocalDate | null; recordedAt: string | null }>;

/**
 * What somebody entered counts from the minute of entering; what a dataset brought, and what a past day shows, from the day
 * on which it occurred: the day of loading says nothing.
 *
 * @param day the day that is shown
 * @param dayOf the reader's calendar day of an instant
 */
export function momentOf(entry: EntryTimes, day: LocalDate, dayOf: (instant: string) => LocalDate): Moment {
  const entered = dayOf(entry.recordedAt);
  if (entry.recordedBy !== null && entered <= day) return { day: entered, recordedAt: entry.recordedAt };
  return { day: entry.occurred.latest ?? entry.known.latest ?? entry.occurred.earliest, recordedAt: null };
}

/** Orders the latest first: by day, then by minute; what has only a day comes after, what has none last. */
export function compareMoments(a: Moment, b: Moment): number {
  return descending(a.day ?? '', b.day ?? '') || descending(a.recordedAt ?? '', b.recordedAt ?? '');
}

function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

/** The calendar day of an instant where the reader is, or in a time zone. */
export function localDayOf(instant: string, timeZone?: string): LocalDate {
  // Swedish writes its dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));
}
