import type { Entry, Id } from '@concord/domain';

/** An entry as it stands in the journal. */
export type StoredEntry = Entry & Readonly<{ number: bigint; hash: string }>;

/** A place in the journal: the number and the hash (hexadecimal) of the entry there; 0 before the first. */
export type JournalPosition = Readonly<{ number: bigint; hash: string }>;

/** A row of "JournalEntry" as `pg` reads it. */
export type EntryRow = Readonly<{
  number: string;
  id: Id;
  streamId: Id;
  streamKind: string;
  streamVersion: number;
  kind: string;
  version: number;
  payload: unknown;
  occurred: unknown;
  known: unknown;
  knownBy: string;
  recordedAt: Date;
  recordedBy: string | null;
  sources: unknown;
  /** For whom it is by now. */
  visibility: string;
  /** For whom it was recorded: what the hash covers. */
  recordedVisibility: string;
  hash: Buffer;
}>;

/** The columns of `EntryRow`. */
export const ENTRY_COLUMN_NAMES = [
  ...['number', 'id', 'streamId', 'streamKind', 'streamVersion', 'kind', 'version', 'payload', 'occurred', 'known'],
  ...['knownBy', 'recordedAt', 'recordedBy', 'sources', 'visibility', 'recordedVisibility', 'hash'],
];

/** The same, for a SELECT. */
export const ENTRY_COLUMNS = ENTRY_COLUMN_NAMES.map((column) => `"${column}"`).join(', ');

/** The entry that a row holds, for whom it is by now. */
export function toEntry(row: EntryRow): StoredEntry {
  const { number, recordedAt, hash, knownBy: _, recordedVisibility: _recorded, ...rest } = row;
  return {
    ...rest,
    recordedAt: recordedAt.toISOString(),
    number: BigInt(number),
    hash: hash.toString('hex'),
  } as StoredEntry;
}

/** The same as it was recorded: what its hash covers, and what everything else is derived from. */
export function toRecorded(row: EntryRow): StoredEntry {
  return { ...toEntry(row), visibility: row.recordedVisibility as StoredEntry['visibility'] };
}
