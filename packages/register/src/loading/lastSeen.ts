import type { Sight } from '@concord/domain';
import type { Pool } from 'pg';
import { GENESIS } from '../journal/hash.ts';
import type { JournalPosition } from '../journal/storedEntry.ts';
import { seenBy } from '../sight.ts';

/** Where the journal stands for who sees nothing of it. */
const BEGINNING: JournalPosition = { number: 0n, hash: GENESIS.toString('hex') };

/** Greater than any number that an entry has. */
const ENDLESS = '9223372036854775807';

/**
 * A SELECT of the last entry that a sight sees, as `at`. Where the journal stands is told to nobody by its true end: whoever asked
 * again and again would learn when something came that is not for them. The visibilities that occur are few, and the index leads
 * from one to the next and to the last entry of each: it is asked for as one row before another, because no other index can answer that
 * and the journal is never gone through backwards.
 *
 * @param place which parameter of the statement holds the sight
 * @param upTo which one holds the number up to which entries count, where there is one
 */
export function lastSeenBy(place: number, upTo?: number): string {
  return `(
    WITH RECURSIVE occurring AS (
      SELECT min(visibility) AS visibility FROM "JournalEntry"
      UNION ALL
      SELECT (SELECT min(j.visibility) FROM "JournalEntry" j WHERE j.visibility > o.visibility)
      FROM occurring o WHERE o.visibility IS NOT NULL
    )
    SELECT json_build_object('number', l.number::text, 'hash', encode(l.hash, 'hex')) AS at
    FROM occurring o, LATERAL (
      SELECT j.visibility, j.number, j.hash FROM "JournalEntry" j
      WHERE (j.visibility, j.number) <= (o.visibility, ${upTo === undefined ? ENDLESS : `$${upTo}::bigint`})
      ORDER BY j.visibility DESC, j.number DESC LIMIT 1
    ) l
    WHERE l.visibility = o.visibility AND ${seenBy('o', place)} ORDER BY l.number DESC LIMIT 1)`;
}

/** What `lastSeenBy` selects; nothing where the sight sees no entry. */
export type LastSeen = Readonly<{ number: string; hash: string }> | null | undefined;

/** The place that `lastSeenBy` found. */
export function toPosition(last: LastSeen): JournalPosition {
  return last ? { number: BigInt(last.number), hash: last.hash } : BEGINNING;
}

/** The last entry up to a number that a sight sees. */
export async function loadLastSeen(pool: Pool, sight: Sight, upTo: bigint): Promise<JournalPosition> {
  const { rows } = await pool.query<{ at: LastSeen }>(lastSeenBy(1, 2), [sight, upTo]);
  return toPosition(rows[0]?.at);
}
