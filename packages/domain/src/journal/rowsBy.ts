import { compareText } from '../text/compareText.ts';
import type { Id } from './entry.ts';
import type { RecordBase } from './records.ts';
import { remember } from './remember.ts';

const NONE: readonly never[] = [];

type Recorded = Pick<RecordBase, 'id' | 'streamId' | 'streamVersion'>;

/**
 * The rows of a table whose field has this value, as they were recorded. A table is grouped once, when it is first asked: a table
 * that was given to a rule is never changed afterwards.
 */
export function rowsBy<Row extends Recorded, Field extends keyof Row & string>(
  table: ReadonlyMap<Id, Row>,
  field: Field,
  value: Row[Field],
): readonly Row[] {
  const rows = remember(table, `by ${field}`, () => Map.groupBy(rowsOf(table), (row) => row[field]));
  return rows.get(value) ?? NONE;
}

/**
 * All rows of a table, as they were recorded: stream by stream, in each by the entry that last changed them. No answer depends on the
 * order in which a table is held, because a database gives its rows in any.
 */
export function rowsOf<Row extends Recorded>(table: ReadonlyMap<Id, Row>): readonly Row[] {
  return remember(table, 'as recorded', () => [...table.values()].sort(compareRecorded));
}

/** In one stream by the entry that last changed them, and of one entry by id; of two streams the one begun earlier, as far as ids tell. */
export function compareRecorded(a: Recorded, b: Recorded): number {
  return compareText(a.streamId, b.streamId) || a.streamVersion - b.streamVersion || compareText(a.id, b.id);
}
