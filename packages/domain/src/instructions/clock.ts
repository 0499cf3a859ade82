import type { Id } from '../journal/entry.ts';
import type { Instruction, Report } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import { daysBetween, type LocalDate } from '../time/localDate.ts';
import { certainDay, earliestOf, latestOf, type When } from '../time/when.ts';
import type { Period } from './entries.ts';
import { periodEnd, periodOf } from './period.ts';
import { inferredTermText, startedLateText, uncountableText } from './statusText.ts';

/** What is due in an instruction that has started, on a day. */
type Clock = Readonly<{
  /** By when the next report is due; null where no day can be named, or nothing more is to be reported. */
  nextReportDue: LocalDate | null;
  /** The first day that passed without what was due; null when none did, or none is certain. */
  missed: LocalDate | null;
  /** Whether that was the end of a period rather than the term. */
  missedPeriod: boolean;
  /**
   * Of those who have to do it, who has not reported since it started, or not for a period that passed; and the first day that passed
   * without its own report, null while none did.
   */
  owing: ReadonlyMap<Id | null, LocalDate | null>;
  /** Why nobody can tell whether something is due; undefined when it can be told. */
  unclear?: LocalizedText | undefined;
}>;

/**
 * Terms and periods of an instruction on a day.
 *
 * A term is missed when its last possible day has passed and somebody who has to do it has not reported; who reported has, though that
 * discharges nothing. Periods are counted from the day on which it started, and the term ends the last of them; one is missed when it has
 * passed and somebody who has to do it gave no report for it. «As needed» and an instruction without a term or a period are never
 * late. Nobody is late by a day that was inferred, nor by a term that had passed before what it waited for came about.
 *
 * @param told the reports since it started, of each who has to do it; of null where the source names nobody
 */
export function clockOf(
  { term, period, asNeeded }: Instruction,
  since: When,
  told: ReadonlyMap<Id | null, readonly Report[]>,
  day: LocalDate,
): Clock {
  const unreported = [...told].flatMap(([id, own]) => (own.length === 0 ? [id] : []));
  const unmissed = new Map(unreported.map((id) => [id, null] as const));
  if (asNeeded) return { nextReportDue: null, missed: null, missedPeriod: false, owing: unmissed };
  const termEnd = term && lastDayOf(term);
  if (termEnd !== null && unreported.length > 0 && termEnd < (earliestOf(since) ?? ''))
    return {
      nextReportDue: null,
      missed: null,
      missedPeriod: false,
      owing: unmissed,
      unclear: startedLateText(),
    };
  const mayHavePassed = !!term && term.inferred && (latestOf(term) ?? '9') < day && unreported.length > 0;
  const missedTerm = termEnd !== null && termEnd < day && unreported.length > 0 ? termEnd : null;
  const inPeriods = period === null ? undefined : periodsOf(since, period, told, termEnd, day);
  const missedPeriod = inPeriods?.missed ?? null;
  const dueTerm = termEnd !== null && termEnd < day ? missedTerm : termEnd;
  return {
    // No period ends after the term: where there are periods, they say first what is due.
    nextReportDue: inPeriods?.next ?? dueTerm,
    missed: missedPeriod ?? missedTerm,
    missedPeriod: missedPeriod !== null && missedPeriod !== missedTerm,
    owing: new Map(
      [...told].flatMap(([id, own]) => {
        const passed = inPeriods?.missedBy.get(id) ?? (own.length === 0 ? missedTerm : null);
        return own.length === 0 || passed !== null ? [[id, passed] as const] : [];
      }),
    ),
    unclear: mayHavePassed ? inferredTermText() : inPeriods?.isUncountable ? uncountableText(since) : undefined,
  };
}

/** The last day of a term; null where none is known, or where it was only inferred. */
export function lastDayOf(term: When): LocalDate | null {
  return term.inferred ? null : latestOf(term);
}

type Periods = Readonly<{
  next: LocalDate | null;
  missed: LocalDate | null;
  missedBy: ReadonlyMap<Id | null, LocalDate | null>;
  isUncountable: boolean;
}>;

function periodsOf(
  since: When,
  period: Period,
  told: ReadonlyMap<Id | null, readonly Report[]>,
  termEnd: LocalDate | null,
  day: LocalDate,
): Periods {
  const start = certainDay(since);
  if (start === null) return { next: null, missed: null, missedBy: new Map(), isUncountable: true };
  const current = Math.max(1, periodOf(start, period, day));
  // Where a report is not known to the day, the last possible one counts: nobody is late who may have been in time.
  const reported = [...told].map(([id, own]) => {
    const days = own.map((report) => lastPossible(report, day));
    return { id, first: lastReportedOn(start, period, days, termEnd) + 1 };
  });
  const untilTerm = (count: number): LocalDate | null => {
    const end = periodEnd(start, period, count);
    if (termEnd === null || end <= termEnd) return end;
    return periodEnd(start, period, count - 1) < termEnd ? termEnd : null;
  };
  const isMissed = (end: LocalDate | null): boolean => end !== null && end < day;
  const owing = reported.filter(({ first }) => isMissed(untilTerm(first)));
  const first = Math.min(...reported.map((each) => each.first));
  return {
    next: untilTerm(Math.max(current, first)),
    missed: owing.length > 0 ? untilTerm(first) : null,
    missedBy: new Map(owing.map(({ id, first: own }) => [id, untilTerm(own)])),
    isUncountable: false,
  };
}

/**
 * The last period on which somebody has reported. A report that comes when one is overdue is for the day that is nearer: soon after the last
 * one was due it is that one, come late, which tells all up to then; and the period in which it came still needs its own. The term ends
 * the last period: what comes after it is for that one.
 *
 * @param days on which it reported, the first one first
 */
function lastReportedOn(
  start: LocalDate,
  period: Period,
  days: readonly LocalDate[],
  termEnd: LocalDate | null,
): number {
  const last = termEnd === null ? Number.POSITIVE_INFINITY : periodOf(start, period, termEnd);
  return days.reduce((done, day) => {
    if (termEnd !== null && day > termEnd) return Math.max(done, last);
    const came = periodOf(start, period, day);
    const passed = periodEnd(start, period, came - 1);
    const next = termEnd !== null && came === last ? termEnd : periodEnd(start, period, came);
    const isOverdue = done < came - 1 && daysBetween(passed, day) < daysBetween(day, next);
    return Math.max(done, isOverdue ? came - 1 : came);
  }, 0);
}

function lastPossible({ occurred }: Report, day: LocalDate): LocalDate {
  const latest = latestOf(occurred) ?? day;
  return latest < day ? latest : day;
}
