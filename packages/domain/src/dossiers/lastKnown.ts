import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Position, Records, Revision, StepOccurrence, StepPlan } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { daysBetween, type LocalDate } from '../time/localDate.ts';
import { latestOf, type When } from '../time/when.ts';

/** Something that became known of a dossier. */
export type Change = Readonly<{ known: LocalDate; streamVersion: number }> &
  (
    | Readonly<{ kind: 'occurrence'; record: StepOccurrence }>
    | Readonly<{ kind: 'position'; record: Position }>
    | Readonly<{ kind: 'request'; record: ConsultationRequest }>
    | Readonly<{ kind: 'revision'; record: Revision }>
    | Readonly<{ kind: 'plan'; record: StepPlan }>
  );

/** What became known last, of several on one day what was recorded last; undefined when nothing is known with a day. */
export function lastChange(records: Records, dossierId: Id): Change | undefined {
  return remember(records, `last change ${dossierId}`, () => {
    let last: Change | undefined;
    for (const change of changesOf(records, dossierId))
      if (
        !last ||
        change.known > last.known ||
        (change.known === last.known && change.streamVersion > last.streamVersion)
      )
        last = change;
    return last;
  });
}

function* changesOf(records: Records, dossierId: Id): Iterable<Change> {
  for (const record of rowsBy(records.stepOccurrence, 'dossierId', dossierId))
    yield* change(record.known, record, 'occurrence');
  for (const record of rowsBy(records.position, 'dossierId', dossierId))
    yield* change(record.known, record, 'position');
  for (const record of rowsBy(records.consultationRequest, 'dossierId', dossierId))
    yield* change(record.sent, record, 'request');
  for (const record of rowsBy(records.revision, 'dossierId', dossierId))
    yield* change(record.issued, record, 'revision');
  for (const record of rowsBy(records.stepPlan, 'dossierId', dossierId)) yield* change(record.known, record, 'plan');
}

function change(when: When, record: Change['record'], kind: Change['kind']): readonly Change[] {
  const known = latestOf(when);
  return known === null ? [] : [{ known, streamVersion: record.streamVersion, kind, record } as Change];
}

/** The last day of which the sources know something of a dossier; null when they know no day at all. */
export function lastKnown(records: Records, dossierId: Id): LocalDate | null {
  const opened = records.dossier.get(dossierId)?.opened;
  return lastChange(records, dossierId)?.known ?? (opened ? latestOf(opened) : null);
}

/** After so many days without news a dossier no longer counts as in progress: its sources have fallen silent. */
const DAYS_UNTIL_NO_NEWS = 180;

/**
 * The day since when there has been no news of a dossier, when that is long past on the day that is asked about and
 * nothing that was planned, nor a term, still lies ahead; else null.
 */
export function noNewsSince(records: Records, dossierId: Id, day: LocalDate): LocalDate | null {
  const last = lastKnown(records, dossierId);
  if (last === null || daysBetween(last, day) <= DAYS_UNTIL_NO_NEWS) return null;
  const ahead = [
    ...rowsBy(records.stepPlan, 'dossierId', dossierId).map(({ planned }) => latestOf(planned)),
    ...rowsBy(records.consultationRequest, 'dossierId', dossierId).map(({ term }) => term),
  ];
  return ahead.some((date) => date !== null && date >= day) ? null : last;
}
