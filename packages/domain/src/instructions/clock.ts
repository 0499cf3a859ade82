import type { Instruction, Report } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { certainDay, latestOf, type When } from '../time/when.ts';
import { periodEnd, periodOf } from './period.ts';
import { inferredTermText, uncountableText } from './statusText.ts';

/** What is due in an instruction that has started, on a day. */
type Clock = Readonly<{
  /** By when the next report is due; null where no day can be named. */
  nextReportDue: LocalDate | null;
  /** The first day that passed without what was due; null when none did, or none is certain. */
  missed: LocalDate | null;
  /** Whether that was the end of a period rather than the term. */
  missedPeriod: boolean;
  /** Why nobody can tell whether something is due; undefined when it can be told. */
  unclear?: LocalizedText | undefined;
}>;

/**
 * Terms and periods of an instruction on a day.
 *
 * A term has passed when its last possible day has, whatever was reported: a report does not discharge. Periods are counted from the
 * day on which it started; one is missed when it has passed whole and somebody who has to do it gave no report in it or since. «As
 * needed» and an instruction without a term or a period are never late. Nobody is late by a day that was inferred.
 *
 * @param reports those since it started, of each who has to do it
 */
export function clockOf(
  { term, period, asNeeded }: Instruction,
  since: When,
  reports: readonly (readonly Report[])[],
  day: LocalDate,
): Clock {
  if (asNeeded) return { nextReportDue: null, missed: null, missedPeriod: false };
  const termEnd = term && lastDayOf(term);
  const mayHavePassed = !!term && term.inferred && (latestOf(term) ?? '9') < day;
  const missedTerm = termEnd !== null && termEnd < day ? termEnd : null;
  const inPeriods = period === null ? undefined : periodsOf(since, period, reports, day);
  const missedPeriod = inPeriods?.missed ?? null;
  return {
    nextReportDue: earlierOf(termEnd, inPeriods?.next ?? null),
    missed: earlierOf(missedTerm, missedPeriod),
    missedPeriod: missedPeriod !== null && (missedTerm === null || missedPeriod < missedTerm),
    unclear: mayHavePassed
      ? inferredTermText()
      : inPeriods && inPeriods.next === null
        ? uncountableText(since)
        : undefined,
  };
}

/** The last day of a term; null where none is known, or where it was only inferred. */
export function lastDayOf(term: When): LocalDate | null {
  return term.inferred ? null : latestOf(term);
}

type Periods = Readonly<{ next: LocalDate | null; missed: LocalDate | null }>;

function periodsOf(
  since: When,
  period: NonNullable<Instruction['period']>,
  reports: readonly (readonly Report[])[],
  day: LocalDate,
): Periods {
  const start = certainDay(since);
  if (start === null) return { next: null, missed: null };
  const current = Math.max(1, periodOf(start, period, day));
  // Where a report is not known to the day, the last possible one counts: nobody is late who may have been in time.
  const last = (own: readonly Report[]): number =>
    Math.max(0, ...own.map((report) => periodOf(start, period, lastPossible(report, day))));
  const reported = Math.min(...reports.map(last));
  const missed = periodEnd(start, period, reported + 1);
  return {
    next: periodEnd(start, period, Math.max(current, reported + 1)),
    missed: missed < day ? missed : null,
  };
}

function lastPossible({ occurred }: Report, day: LocalDate): LocalDate {
  const latest = latestOf(occurred) ?? day;
  return latest < day ? latest : day;
}

function earlierOf(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
