import { asSeenNow, type Change, type Entry, fold, type Id, tellsOf } from '@concord/domain';
import type { ClientBase } from 'pg';
import { difference } from './corrections.ts';
import { ENTRY_COLUMNS, type EntryRow, toRecorded } from './storedEntry.ts';

export type SightChange = Extract<Entry, { kind: 'visibilityChanged' }>;

export function isSightChange(entry: Entry): entry is SightChange {
  return entry.kind === 'visibilityChanged';
}

/**
 * What a change of who sees something changes: the entries that tell of it are for others from now on, and so are the rows that they fold
 * into. The entries are written here, the rows are for the caller to write.
 *
 * @param recording the entries that are being recorded together with it
 * @throws when its stream has no entry that tells of one of its records, or records are for others than it says
 */
export async function sightChanges(
  client: ClientBase,
  change: SightChange,
  recording: readonly Entry[],
): Promise<readonly Change[]> {
  const { rows } = await client.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM "JournalEntry" WHERE "streamId" = $1 ORDER BY number`,
    [change.streamId],
  );
  const earlier = recording.slice(0, recording.indexOf(change)).filter(({ streamId }) => streamId === change.streamId);
  const recorded: readonly Entry[] = [...rows.map(toRecorded), ...earlier];
  const [before, after] = [asSeenNow(recorded), asSeenNow([...recorded, change])];
  checkFrom(change, before);
  await writeSeen(client, after);
  return difference(fold(before), fold(after));
}

function checkFrom({ id, payload }: SightChange, before: readonly Entry[]): void {
  const told = tellsOf(before);
  for (const recordId of payload.recordIds) {
    const own = before.filter((entry) => !isSightChange(entry) && told.get(entry.id)?.includes(recordId));
    const last = own.at(-1);
    if (last?.visibility !== payload.from)
      throw new Error(`The entry ${id} says that ${recordId} is for ${payload.from}; it is for ${last?.visibility}.`);
  }
}

/** Writes for whom entries are by now; those that are for them already stay as they are. */
export async function writeSeen(
  client: ClientBase,
  entries: readonly Readonly<{ id: Id; visibility: string }>[],
): Promise<void> {
  await client.query(
    `UPDATE "JournalEntry" e SET visibility = s.visibility
     FROM unnest($1::uuid[], $2::text[]) AS s(id, visibility) WHERE e.id = s.id AND e.visibility <> s.visibility`,
    [entries.map(({ id }) => id), entries.map(({ visibility }) => visibility)],
  );
}
