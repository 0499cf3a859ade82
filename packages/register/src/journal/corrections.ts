import { type Change, type Entry, fold, NO_RECORDS, type Records, TABLE_NAMES } from '@concord/domain';
import type { ClientBase } from 'pg';
import { ENTRY_COLUMNS, type EntryRow, toEntry } from './storedEntry.ts';

/** What a correction changes: the whole stream is folded with and without it, and the difference is written. */
export async function correctedChanges(
  client: ClientBase,
  correction: Entry,
  recording: readonly Entry[],
): Promise<readonly Change[]> {
  const { rows } = await client.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM "JournalEntry" WHERE "streamId" = $1 ORDER BY number`,
    [correction.streamId],
  );
  const earlier = recording
    .slice(0, recording.indexOf(correction))
    .filter(({ streamId }) => streamId === correction.streamId);
  const entries = [...rows.map(toEntry), ...earlier];
  return difference(fold(entries), fold([...entries, correction]));
}

/** The changes that lead from one set of records to another. */
export function difference(before: Records, after: Records = NO_RECORDS): readonly Change[] {
  return TABLE_NAMES.flatMap((table) => {
    const old: ReadonlyMap<string, unknown> = before[table];
    const removed = [...old.keys()].filter((id) => !after[table].has(id)).map((id) => ({ table, id, record: null }));
    const written = [...after[table].values()]
      .filter((record) => JSON.stringify(old.get(record.id)) !== JSON.stringify(record))
      .map((record) => ({ table, id: record.id, record }));
    return [...removed, ...written] as unknown as readonly Change[];
  });
}
