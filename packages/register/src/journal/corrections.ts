import { type Change, type Entry, fold, type Records, TABLE_NAMES } from '@concord/domain';
import type { ClientBase } from 'pg';
import { ENTRY_COLUMNS, type EntryRow, toEntry } from './storedEntry.ts';

export type Correction = Extract<Entry, { kind: 'misentryCorrected' | 'factRevised' }>;

export function isCorrection(entry: Entry): entry is Correction {
  return entry.kind === 'misentryCorrected' || entry.kind === 'factRevised';
}

/**
 * What a correction changes: the whole stream is folded with and without it, and the difference is written.
 *
 * @param recording the entries that are being recorded together with it
 * @throws when it does not correct an earlier entry of its own stream, with the visibility of that entry
 */
export async function correctedChanges(
  client: ClientBase,
  correction: Correction,
  recording: readonly Entry[],
): Promise<readonly Change[]> {
  const { rows } = await client.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM "JournalEntry" WHERE "streamId" = $1 ORDER BY number`,
    [correction.streamId],
  );
  const earlier = recording
    .slice(0, recording.indexOf(correction))
    .filter(({ streamId }) => streamId === correction.streamId);
  const entries: readonly Entry[] = [...rows.map(toEntry), ...earlier];
  const original = entries.find(({ id }) => id === correction.payload.corrects);
  if (!original)
    throw new Error(`The stream ${correction.streamId} has no entry ${correction.payload.corrects} to be corrected.`);
  if (original.visibility !== correction.visibility)
    throw new Error(
      `The entry ${original.id} is for ${original.visibility}, its correction for ${correction.visibility}.`,
    );
  return difference(fold(entries), fold([...entries, correction]));
}

/** The changes that lead from one set of records to another. */
export function difference(before: Records, after: Records): readonly Change[] {
  return TABLE_NAMES.flatMap((table) => {
    const old: ReadonlyMap<string, unknown> = before[table];
    const removed = [...old.keys()].filter((id) => !after[table].has(id)).map((id) => ({ table, id, record: null }));
    const written = [...after[table].values()]
      .filter((record) => JSON.stringify(old.get(record.id)) !== JSON.stringify(record))
      .map((record) => ({ table, id: record.id, record }));
    return [...removed, ...written] as unknown as readonly Change[];
  });
}
