import type { NewEntry } from '../commands/decision.ts';
import type { Entry, Id } from '../journal/entry.ts';
import { fold } from '../journal/evolve.ts';
import { type Records, recordsBuilder } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { noWider } from '../sight/noWider.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf, onDay } from '../time/when.ts';
import { concluded } from './concludeSilence.ts';
import { silenceEnded } from './silence.ts';
import { type Conclusion, isUntrue, takenBack } from './untrueConclusions.ts';

/** What was recorded, and what it could have changed. */
export type RecordedBefore = Readonly<{
  /** The dossiers in question, whole, without what was recorded and with it. */
  before: Records;
  after: Records;
  /** Since when the last of what was recorded is known; a corrected slip since it was. */
  since: LocalDate;
  /** The conclusions of silence procedures in these dossiers, whatever became of them. */
  conclusions: readonly Conclusion[];
  today: LocalDate;
  newId: () => Id;
}>;

/**
 * What follows for silence procedures from what was recorded, of whatever stream, and belongs into one with it: conclusions that do not
 * hold any more are taken back, and procedures that have ended unbroken are concluded. What follows only from what was recorded
 * is known no earlier than that.
 */
export function silenceFollowing(given: RecordedBefore): readonly NewEntry[] {
  const { before, after, since, conclusions, today, newId } = given;
  const untrue = conclusions.filter(
    ({ payload }) => after.stepOccurrence.has(payload.occurrenceId) && isUntrue(after, payload, today),
  );
  const followed: NewEntry[] = untrue.map((conclusion) => {
    const isSlip = isUntrue(before, conclusion.payload, today) || since <= (latestOf(conclusion.known) ?? '');
    return takenBack(conclusion, onDay(isSlip ? today : since), isSlip);
  });
  const builder = recordsBuilder(after);
  builder.apply(
    untrue.map(({ payload }) => ({ table: 'stepOccurrence', id: payload.occurrenceId, record: null }) as const),
  );
  let records = builder.done();
  /** The same without what was recorded, as far as that changed nothing. */
  let without = before;
  for (const { id, routeId } of after.dossier.values()) {
    let earliest = '';
    for (const step of rowsBy(after.step, 'routeId', routeId).toSorted((a, b) => a.place - b.place))
      for (const _ of rowsBy(after.document, 'dossierId', id)) {
        const ended = silenceEnded(records, id, step.id, today);
        if (!ended) break;
        const hadEnded = silenceEnded(without, id, step.id, today)?.term === ended.term;
        const knownFrom = [ended.knownFrom, hadEnded ? '' : since, earliest].sort().at(-1) ?? earliest;
        const entry = noWider(records, concluded({ ...ended, knownFrom }, records, newId()));
        earliest = knownFrom;
        const recorded = [asRecorded(entry, followed.length)];
        records = fold(recorded, records);
        if (hadEnded) without = fold(recorded, without);
        followed.push(entry);
      }
  }
  return followed;
}

/** As the last of its stream. */
function asRecorded(entry: NewEntry, index: number): Entry {
  const streamVersion = Number.MAX_SAFE_INTEGER - 1000 + index;
  return { ...entry, id: `following ${index}`, streamVersion, recordedAt: '', recordedBy: null } as Entry;
}
