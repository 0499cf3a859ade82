import { type Id, type LocalDate, type Sight, STREAM_KINDS } from '@concord/domain';
import type { ClientBase, Pool } from 'pg';
import { ENTRY_COLUMNS, type EntryRow, type StoredEntry, toEntry } from '../journal/storedEntry.ts';
import { seenBy } from '../sight.ts';
import { isId } from './snapshot.ts';

/** Which entries, in the order of the journal. */
export type EntryChoice = Readonly<{
  sight: Sight;
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
     WHERE ${seenBy(null, 1)}
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

/** Which of the latest entries of dossiers. */
export type LatestChoice = Readonly<{
  sight: Sight;
  /** The dossiers. */
  streamIds: readonly Id[];
  /** Only those up to this number, and known by this day. */
  upTo: bigint;
  knownBy: LocalDate;
  first: number;
}>;

/**
 * What came last, the latest first: what somebody entered counts from the day of entering, what a dataset brought from the day
 * since which it is known, because the day of loading says nothing. Remarks on the data are left out.
 */
export async function loadLatest(client: ClientBase | Pool, choice: LatestChoice): Promise<readonly StoredEntry[]> {
  const { sight, streamIds, upTo, knownBy, first } = choice;
  const wanted = `"streamKind" = 'dossier' AND kind <> 'remarkNoted' AND ${seenBy(null, 1)}
    AND "streamId" = ANY($2::uuid[]) AND number <= $3 AND "knownBy" <= $4`;
  const { rows } = await client.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM (
       (SELECT *, to_char("recordedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS came FROM "JournalEntry"
        WHERE ${wanted} AND "recordedBy" IS NOT NULL ORDER BY number DESC LIMIT $5)
       UNION ALL
       (SELECT *, "knownBy" AS came FROM "JournalEntry"
        WHERE ${wanted} AND "recordedBy" IS NULL ORDER BY "knownBy" DESC, number DESC LIMIT $5)
     ) latest ORDER BY came DESC, number DESC LIMIT $5`,
    [sight, streamIds, upTo, knownBy, first],
  );
  return rows.map(toEntry);
}

/** The entries of dossiers and of everything that dossiers refer to: what a past day is folded from. */
export async function loadHistory(
  client: ClientBase | Pool,
  sight: Sight,
  dossierIds: readonly Id[],
  upTo: bigint,
): Promise<readonly StoredEntry[]> {
  const reference = STREAM_KINDS.filter((kind) => kind !== 'dossier');
  const { rows } = await client.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM "JournalEntry"
     WHERE ${seenBy(null, 1)} AND ("streamKind" = ANY($2) OR "streamId" = ANY($3::uuid[]))
       AND number <= $4
     ORDER BY number`,
    [sight, reference, dossierIds, upTo],
  );
  return rows.map(toEntry);
}
