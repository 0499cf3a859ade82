import type { Id, LocalDate, Sight } from '@concord/domain';
import type { Pool } from 'pg';
import { ENTRY_COLUMNS, type EntryRow, type StoredEntry, toEntry } from '../journal/storedEntry.ts';
import { seenBy } from '../sight.ts';
import { conditionsOf, type EntryConditions } from './entries.ts';
import { isId } from './snapshot.ts';

/** Which of the entries that cite papers. */
export type CitingChoice = Readonly<{
  sight: Sight;
  paperIds: readonly Id[];
  /** What else is asked of them. */
  asked?: EntryConditions;
  /** Only those up to this number, and after that one; before it where the latest come first. */
  upTo: bigint;
  after?: bigint | undefined;
  backwards?: boolean;
  /** Only those that count for this day; all that are recorded unless given. */
  day?: LocalDate | undefined;
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

/**
 * By paper the entries that cite it, still stand, and can be seen, in the order of the journal, or the latest first; one that is never
 * cited is left out.
 */
export async function loadCiting(pool: Pool, choice: CitingChoice): Promise<ReadonlyMap<Id, readonly StoredEntry[]>> {
  const { sight, paperIds, asked = {}, upTo, after, backwards = false, day, first } = choice;
  const values = [paperIds.filter(isId), sight, upTo, after ?? null, first, day ?? null];
  const [onwards, order] = backwards ? ['<', 'DESC'] : ['>', 'ASC'];
  const { rows } = await pool.query<EntryRow & Readonly<{ paperId: Id }>>(
    `SELECT paper.id AS "paperId", citing.* FROM unnest($1::uuid[]) AS paper(id), LATERAL (
       SELECT ${ENTRY_COLUMNS} FROM "JournalEntry" e
       WHERE e.sources @> jsonb_build_array(jsonb_build_object('paperId', paper.id)) AND ${seenBy('e', 2)} AND e.number <= $3
         AND ($4::bigint IS NULL OR e.number ${onwards} $4) AND ${KNOWN} AND ${STANDS}
         ${conditionsOf(asked, values)}
       ORDER BY e.number ${order} LIMIT $5
     ) citing ORDER BY citing.number ${order}`,
    values,
  );
  const byPaper = Map.groupBy(rows, ({ paperId }) => paperId);
  return new Map([...byPaper].map(([paperId, citing]) => [paperId, citing.map(toEntry)]));
}
