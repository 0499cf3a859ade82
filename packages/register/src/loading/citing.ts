import type { Id, LocalDate, Sight } from '@concord/domain';
import type { Pool } from 'pg';
import { ENTRY_COLUMNS, type EntryRow, type StoredEntry, toEntry } from '../journal/storedEntry.ts';
import { seenBy } from '../sight.ts';
import { isId } from './snapshot.ts';

/** Which of the entries that cite papers. */
export type CitingChoice = Readonly<{
  sight: Sight;
  paperIds: readonly Id[];
  /** Only those up to this number, and after that one. */
  upTo: bigint;
  after?: bigint | undefined;
  /** Only those that count for this day; all that are recorded unless given. */
  knownBy?: LocalDate | undefined;
  /** At most so many of each paper. */
  first: number;
}>;

/** Since when a correction of a slip counts: since what it corrects was known. */
const KNOWN = `($6::text IS NULL OR e."knownBy" <= $6 OR (e.kind = 'misentryCorrected' AND EXISTS (
  SELECT FROM "JournalEntry" o WHERE o.id = (e.payload->>'corrects')::uuid AND o."knownBy" <= $6)))`;

/** What was corrected by then says nothing any more; a correction speaks in its place, unless it takes the entry back. */
const STANDS = `NOT (e.kind IN ('misentryCorrected', 'factRevised') AND e.payload->'replacement' = 'null'::jsonb)
  AND NOT EXISTS (
    SELECT FROM "JournalEntry" c
    WHERE c."streamId" = e."streamId" AND c.kind IN ('misentryCorrected', 'factRevised')
      AND c.payload->>'corrects' = e.id::text AND ${seenBy('c', 2)} AND c.number <= $3
      AND ($6::text IS NULL OR c.kind = 'misentryCorrected' OR c."knownBy" <= $6))`;

/** By paper the entries that cite it, still stand, and can be seen, in the order of the journal; one that is never cited is left out. */
export async function loadCiting(pool: Pool, choice: CitingChoice): Promise<ReadonlyMap<Id, readonly StoredEntry[]>> {
  const { sight, paperIds, upTo, after, knownBy, first } = choice;
  const { rows } = await pool.query<EntryRow & Readonly<{ paperId: Id }>>(
    `SELECT paper.id AS "paperId", citing.* FROM unnest($1::uuid[]) AS paper(id), LATERAL (
       SELECT ${ENTRY_COLUMNS} FROM "JournalEntry" e
       WHERE e.sources @> jsonb_build_array(jsonb_build_object('paperId', paper.id)) AND ${seenBy('e', 2)} AND e.number <= $3
         AND ($4::bigint IS NULL OR e.number > $4) AND ${KNOWN} AND ${STANDS}
       ORDER BY e.number LIMIT $5
     ) citing ORDER BY citing.number`,
    [paperIds.filter(isId), sight, upTo, after ?? null, first, knownBy ?? null],
  );
  const byPaper = Map.groupBy(rows, ({ paperId }) => paperId);
  return new Map([...byPaper].map(([paperId, citing]) => [paperId, citing.map(toEntry)]));
}
