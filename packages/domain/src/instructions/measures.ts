import type { Id } from '../journal/entry.ts';
import type { Measure, MeasureProgress, Records } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsBy, rowsOf } from '../journal/rowsBy.ts';
import { type Party, partyOf } from '../parties/party.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalizedText } from '../text/text.ts';
import { daysBetween, type LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import { lastDayOf } from './clock.ts';
import { MEASURE_STATES, type MeasureState } from './entries.ts';
import { measureText } from './measureText.ts';

/** How far one party has come, as it last said; `latest` null when it has said nothing: that is not known, and never «не начато». */
export type MeasureLine = Readonly<{ party: Party; latest: MeasureProgress | null }>;

/** A line of a plan on a day, by party. */
export type MeasureStatus = Readonly<{
  measure: Measure;
  executors: readonly Party[];
  /** The executors in the order of the plan, then who else has said something, by when. Who may not be seen is left out. */
  lines: readonly MeasureLine[];
  /** How many stand where; `state` null for those of whom nothing is known. They sum to the number of lines. */
  counts: readonly Readonly<{ state: MeasureState | null; count: number }>[];
  /** Whether everybody has done it, or need not do it any more, and at least one has done it. */
  done: boolean;
  /** Whether the last day of its term has passed without that. */
  late: boolean;
  daysLate: number | null;
  reason: LocalizedText;
}>;

/** How a measure of a plan is carried out on a day. */
export function measureStatus(records: Records, measure: Measure, day: LocalDate): MeasureStatus {
  return remember(records, `measure ${measure.id} ${day}`, () => {
    const latest = latestBy(records, measure.id);
    const ids = new Set([...measure.executorIds, ...latest.keys()]);
    const lines = [...ids].flatMap((id) => {
      const party = partyOf(records, id);
      return party ? [{ party, latest: latest.get(id) ?? null }] : [];
    });
    const stateOf = (line: MeasureLine): MeasureState | null => line.latest?.measureState ?? null;
    const counts = [...MEASURE_STATES, null].map((state) => ({
      state,
      count: lines.filter((line) => stateOf(line) === state).length,
    }));
    const isClosed = (line: MeasureLine): boolean => stateOf(line) === 'done' || stateOf(line) === 'dropped';
    const closed = lines.length > 0 && lines.every(isClosed);
    const end = measure.term && lastDayOf(measure.term);
    const late = !closed && end !== null && end < day;
    const daysLate = late ? daysBetween(end, day) : null;
    return {
      measure,
      executors: measure.executorIds.flatMap((id) => partyOf(records, id) ?? []),
      lines,
      counts,
      done: closed && lines.some((line) => stateOf(line) === 'done'),
      late,
      daysLate,
      reason: measureText(measure, counts, lines.length, daysLate),
    };
  });
}

/** The measures of a dossier, or of one document of it, in the order in which they were recorded. */
export function measuresOf(records: Records, dossierId: Id, day: LocalDate, documentId?: Id): readonly MeasureStatus[] {
  return rowsBy(records.measure, 'dossierId', dossierId)
    .filter((measure) => documentId === undefined || measure.documentId === documentId)
    .map((measure) => measureStatus(records, measure, day));
}

/** The measures of all plans of the records: the most overdue first, then plan by plan in the order in which they were recorded. */
export function measuresOverall(records: Records, day: LocalDate): readonly MeasureStatus[] {
  const slugOf = ({ measure }: MeasureStatus): string => records.document.get(measure.documentId)?.slug ?? '';
  return rowsOf(records.measure)
    .filter(({ dossierId, documentId }) => records.dossier.has(dossierId) && records.document.has(documentId))
    .map((measure) => measureStatus(records, measure, day))
    .sort((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0) || compareText(slugOf(a), slugOf(b)));
}

/** What each party said last, by the day on which it said so; of one day, what was recorded last. */
function latestBy(records: Records, measureId: Id): ReadonlyMap<Id, MeasureProgress> {
  const end = ({ occurred, known }: MeasureProgress): string => latestOf(occurred) ?? latestOf(known) ?? '9';
  const told = rowsBy(records.measureProgress, 'measureId', measureId).toSorted((a, b) => compareText(end(a), end(b)));
  return new Map(told.map((progress) => [progress.partyId, progress]));
}
