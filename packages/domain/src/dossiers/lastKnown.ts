import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { letterTerm } from '../letters/term.ts';
import { daysBetween, type LocalDate } from '../time/localDate.ts';
import { latestOf, type When } from '../time/when.ts';
import { changesOf } from './changes.ts';
import { plannedDays } from './plans.ts';

/** When the last news of a dossier became known, as exactly as that is known; null when the dossier is not there. */
export function lastNews(records: Records, dossierId: Id): When | null {
  return changesOf(records, dossierId)[0]?.known ?? records.dossier.get(dossierId)?.opened ?? null;
}

/** The day by which all that the sources say of a dossier was known; null when they give no such day. */
export function lastKnown(records: Records, dossierId: Id): LocalDate | null {
  const last = lastNews(records, dossierId);
  return last && latestOf(last);
}

/** After so many days without news a dossier no longer counts as in progress: its sources have fallen silent. */
const DAYS_UNTIL_NO_NEWS = 180;

/**
 * When the last news of a dossier became known, when that is long past on the day that is asked about and nothing that was
 * planned, nor the term of a request or of an instruction, still lies ahead; else null.
 */
export function noNewsSince(records: Records, dossierId: Id, day: LocalDate): When | null {
  const last = lastNews(records, dossierId);
  const by = last && latestOf(last);
  if (by === null || daysBetween(by, day) <= DAYS_UNTIL_NO_NEWS) return null;
  const ahead = [
    ...rowsBy(records.stepPlan, 'dossierId', dossierId)
      .filter(({ meetingId }) => !records.meeting.get(meetingId ?? '')?.cancelled)
      .map((plan) => latestOf(plannedDays(records, plan))),
    ...rowsBy(records.consultationRequest, 'dossierId', dossierId).map((letter) => letterTerm(records, letter)),
    ...rowsBy(records.instruction, 'dossierId', dossierId).map(({ term, discharged }) =>
      term === null || discharged ? null : latestOf(term),
    ),
  ];
  return ahead.some((date) => date !== null && date >= day) ? null : last;
}
