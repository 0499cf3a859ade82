import type { Id, LocalDate, Sight } from '@concord/domain';
import type { Pool } from 'pg';
import { ENTRY_COLUMNS, type EntryRow, type StoredEntry, toEntry } from '../journal/storedEntry.ts';
import { seenBy } from '../sight.ts';
import { conditionsOf, type EntryConditions } from './entries.ts';

/** Which of the entries that cite a paper. */
export type CitingChoice = Readonly<{
  sight: Sight;
  paperId: Id;
  /** What else is asked of them. */
  asked?: EntryConditions;
  /** Only those up to this number, and after that one; before it where the latest come first. */
  upTo: bigint;
  after?: bigint | undefined;
  backwards?: boolean;
  /** Only those that count for this day; all that are recorded unless given. */
  day?: LocalDate | undefined;
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

/** The entries that cite a paper, still stand, and can be seen, in the order of the journal. */
export async function loadCiting(pool: Pool, choice: CitingChoice): Promise<readonly StoredEntry[]> {
  const { sight, paperId, asked = {}, upTo, after, backwards = false, day, first } = choice;
  const values = [JSON.stringify([{ paperId }]), sight, upTo, after ?? null, first, day ?? null];
  const { rows } = await pool.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM "JournalEntry" e
     WHERE e.sources @> $1::jsonb AND ${seenBy('e', 2)} AND e.number <= $3
       AND ($4::bigint IS NULL OR e.number ${backwards ? '<' : '>'} $4) AND ${KNOWN} AND ${STANDS}
       ${conditionsOf(asked, values)}
     ORDER BY e.number ${backwards ? 'DESC' : 'ASC'} LIMIT $5`,
    values,
  );
  return rows.map(toEntry);
}
