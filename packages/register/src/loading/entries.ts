import { type Id, STREAM_KINDS, type Visibility } from '@concord/domain';
import type { ClientBase, Pool } from 'pg';
import { ENTRY_COLUMNS, type EntryRow, type StoredEntry, toEntry } from '../journal/storedEntry.ts';
import { isId } from './snapshot.ts';

/** Which entries, in the order of the journal. */
export type EntryChoice = Readonly<{
  sight: readonly Visibility[];
  /** Only those with a greater number. */
  after?: bigint;
  /** Only those of these streams. */
  streamIds?: readonly Id[];
  ids?: readonly Id[];
  /** Only those of these kinds, as their `kind` spells them. */
  kinds?: readonly string[];
  /** At most so many. */
  first?: number;
  /** The latest first. */
  backwards?: boolean;
  /** Only those up to this number. */
  upTo?: bigint;
}>;

/** Entries that this sight sees. */
export async function loadEntries(client: ClientBase | Pool, choice: EntryChoice): Promise<readonly StoredEntry[]> {
  const { sight, after, upTo, streamIds, ids, kinds, first, backwards } = choice;
  const { rows } = await client.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM "JournalEntry"
     WHERE visibility = ANY($1::"Visibility"[])
       AND ($2::bigint IS NULL OR number > $2) AND ($3::bigint IS NULL OR number <= $3)
       AND ($4::uuid[] IS NULL OR "streamId" = ANY($4)) AND ($5::uuid[] IS NULL OR id = ANY($5))
       AND ($6::text[] IS NULL OR kind = ANY($6))
     ORDER BY number ${backwards ? 'DESC' : 'ASC'} LIMIT $7`,
    [
      sight,
      after ?? null,
      upTo ?? null,
      streamIds?.filter(isId) ?? null,
      ids?.filter(isId) ?? null,
      kinds ?? null,
      first ?? null,
    ],
  );
  return rows.map(toEntry);
}

/** The entries of dossiers and of everything that dossiers refer to: what a past day is folded from. */
export async function loadHistory(
  client: ClientBase | Pool,
  sight: readonly Visibility[],
  dossierIds: readonly Id[],
  upTo: bigint,
): Promise<readonly StoredEntry[]> {
  const reference = STREAM_KINDS.filter((kind) => kind !== 'dossier');
  const { rows } = await client.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM "JournalEntry"
     WHERE visibility = ANY($1::"Visibility"[]) AND ("streamKind" = ANY($2) OR "streamId" = ANY($3::uuid[]))
       AND number <= $4
     ORDER BY number`,
    [sight, reference, dossierIds, upTo],
  );
  return rows.map(toEntry);
}
