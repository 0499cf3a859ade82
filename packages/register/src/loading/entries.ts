import {
  type Comparison,
  type Id,
  type LocalDate,
  type Sight,
  STREAM_KINDS,
  type StreamKind,
  supersedingIn,
} from '@concord/domain';
import type { ClientBase, Pool } from 'pg';
import { ENTRY_COLUMNS, type EntryRow, type StoredEntry, toEntry } from '../journal/storedEntry.ts';
import { seenBy } from '../sight.ts';
import { isId } from './snapshot.ts';

/** What can be asked of entries. */
export type EntryConditions = Readonly<{
  /** Only those of these streams. */
  streamIds?: readonly Id[];
  /** Only those of these kinds, as their `kind` spells them. */
  kinds?: readonly string[];
  /** Only those about one of these. */
  streamKinds?: readonly StreamKind[];
  /** Only those known by a day within these bounds, and entered within those, ISO 8601. */
  knownBy?: Comparison<LocalDate>;
  recordedAt?: Comparison<string>;
  /** Only what somebody entered, or only what a dataset brought. */
  entered?: boolean;
}>;

/** Which entries, in the order of the journal. */
export type EntryChoice = EntryConditions &
  Readonly<{
    sight: Sight;
    /** Only those with a greater number. */
    after?: bigint;
    ids?: readonly Id[];
    /** At most so many. */
    first?: number;
    /** The latest first. */
    backwards?: boolean;
    /** Only those up to this number. */
    upTo?: bigint;
  }>;

/** Entries that this sight sees. */
export async function loadEntries(client: ClientBase | Pool, choice: EntryChoice): Promise<readonly StoredEntry[]> {
  const { sight, after, upTo, ids, first, backwards } = choice;
  const values = [sight, after ?? null, upTo ?? null, ids?.filter(isId) ?? null, first ?? null];
  const { rows } = await client.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM "JournalEntry" e
     WHERE ${seenBy('e', 1)}
       AND ($2::bigint IS NULL OR e.number > $2) AND ($3::bigint IS NULL OR e.number <= $3)
       AND ($4::uuid[] IS NULL OR e.id = ANY($4)) ${conditionsOf(choice, values)}
     ORDER BY e.number ${backwards ? 'DESC' : 'ASC'} LIMIT $5`,
    values,
  );
  return rows.map(toEntry);
}

/** How many entries of streams a sight sees, up to a number; a stream of which it sees none is left out. */
export async function countEntries(
  pool: Pool,
  { sight, streamIds, upTo }: Readonly<{ sight: Sight; streamIds: readonly Id[]; upTo: bigint }>,
): Promise<ReadonlyMap<Id, number>> {
  const { rows } = await pool.query<{ streamId: Id; count: number }>(
    `SELECT "streamId", count(*)::int AS count FROM "JournalEntry"
     WHERE ${seenBy(null, 1)} AND "streamId" = ANY($2::uuid[]) AND number <= $3 GROUP BY 1`,
    [sight, streamIds.filter(isId), upTo],
  );
  return new Map(rows.map(({ streamId, count }) => [streamId, count]));
}

const SIGNS = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/** The conditions on an entry `e`; their values are added to those of the statement. */
export function conditionsOf(asked: EntryConditions, values: unknown[]): string {
  const { streamIds, kinds, streamKinds, entered } = asked;
  const holds = (value: unknown, condition: (place: string) => string) =>
    value === undefined ? [] : [`AND ${condition(`$${values.push(value)}`)}`];
  const within = (column: string, bounds: Comparison<string> | undefined) =>
    Object.entries(SIGNS).flatMap(([name, sign]) =>
      holds(bounds?.[name as keyof typeof SIGNS] ?? undefined, (bound) => `${column} ${sign} ${bound}`),
    );
  return [
    ...holds(streamIds?.filter(isId), (ids) => `e."streamId" = ANY(${ids}::uuid[])`),
    ...holds(kinds, (some) => `e.kind = ANY(${some}::text[])`),
    ...holds(streamKinds, (some) => `e."streamKind" = ANY(${some}::text[])`),
    ...holds(entered, (is) => `(e."recordedBy" IS NOT NULL) = ${is}::boolean`),
    ...within('e."knownBy"', asked.knownBy),
    ...within('e."recordedAt"', asked.recordedAt),
  ].join(' ');
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

/**
 * The entries of dossiers and of everything that dossiers refer to: what a past day is folded from. Of other dossiers only what tells that
 * a document there supersedes another.
 */
export async function loadHistory(
  client: ClientBase | Pool,
  sight: Sight,
  dossierIds: readonly Id[],
  upTo: bigint,
): Promise<readonly StoredEntry[]> {
  const reference = STREAM_KINDS.filter((kind) => kind !== 'dossier');
  const { rows } = await client.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM "JournalEntry"
     WHERE ${seenBy(null, 1)} AND ("streamKind" = ANY($2) OR "streamId" = ANY($3::uuid[]) OR (
         "streamKind" = 'dossier' AND kind = ANY($5)
           AND "streamId" IN (SELECT "streamId" FROM "JournalEntry" WHERE "streamKind" = 'dossier' AND kind = 'documentRelated')))
       AND number <= $4
     ORDER BY number`,
    [sight, reference, dossierIds, upTo, ['documentAdded', 'documentRelated', 'misentryCorrected', 'factRevised']],
  );
  const entries = rows.map(toEntry);
  const chosen = new Set(dossierIds);
  const isChosen = ({ streamKind, streamId }: StoredEntry): boolean => streamKind !== 'dossier' || chosen.has(streamId);
  const superseding = supersedingIn(
    entries.filter((entry) => !isChosen(entry)),
    () => true,
  );
  return entries.filter((entry) => isChosen(entry) || superseding.has(entry));
}
