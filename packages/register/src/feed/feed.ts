import type { Visibility } from '@concord/domain';
import type { Pool } from 'pg';
import type { JournalPosition } from '../journal/storedEntry.ts';
import { loadEntries } from '../loading/entries.ts';
import { createReader, type FeedUpdate, type Reader, type ResyncReason } from './reader.ts';
import { startTail } from './tail.ts';

/** How many entries a reader may be behind and still have them replayed. */
const REPLAY_LIMIT = 2_000;

/** Where a reader wants to go on from: what a cursor says. */
export type FeedStart = Readonly<{ number: bigint; fingerprint: string }>;

export type FeedSettings = Readonly<{
  pool: Pool;
  databaseUrl: string;
  pollEvery: number;
  log: (line: string) => void;
}>;

export type Feed = Readonly<{
  /**
   * What was missed after a cursor, then what comes, without gap and without repetition, as far as this sight sees.
   *
   * @param after undefined for what comes from now on; `null` for a cursor that could not be read at all
   * @returns ends after a `resync`: the reader loads everything anew and subscribes from there
   */
  subscribe(
    request: Readonly<{ after: FeedStart | null | undefined; sight: readonly Visibility[] }>,
  ): AsyncGenerator<FeedUpdate, void, undefined>;
  position(): JournalPosition;
  close(): Promise<void>;
}>;

/** One tail for the whole process, and a bounded queue for each reader. */
export async function createFeed({ pool, databaseUrl, pollEvery, log }: FeedSettings): Promise<Feed> {
  const readers = new Set<Reader>();
  const tail = await startTail({
    pool,
    databaseUrl,
    pollEvery,
    log,
    onEntries: (entries) => {
      for (const reader of readers) reader.push(entries);
    },
  });

  const subscribe: Feed['subscribe'] = ({ after, sight }) => {
    const joined = tail.position().number;
    const start = after && after.number > joined ? after.number : joined;
    // From here on the reader takes what the tail brings; what stood before is replayed from the table in front of it.
    const missed = after === undefined ? undefined : replay(pool, after, joined, sight);
    const reader: Reader = createReader({ sight, after: start, missed, onClose: () => readers.delete(reader) });
    readers.add(reader);
    return reader.updates;
  };

  return {
    subscribe,
    position: tail.position,
    async close() {
      await tail.close();
      for (const reader of [...readers]) await reader.updates.return();
    },
  };
}

/** What this sight missed between a cursor and the entry at which its reader joined the tail. */
async function replay(
  pool: Pool,
  after: FeedStart | null,
  joined: bigint,
  sight: readonly Visibility[],
): Promise<FeedUpdate | undefined> {
  if (after === null) return { kind: 'resync', reason: 'unknownCursor' };
  const reason = await whyNot(pool, after);
  if (reason) return { kind: 'resync', reason };
  const entries = await loadEntries(pool, { sight, after: after.number, upTo: joined });
  const latest = entries.at(-1);
  return latest && { kind: 'entries', entries, position: { number: latest.number, hash: latest.hash } };
}

/** A cursor binds number and hash: after a restore the same number may be another entry. */
async function whyNot(pool: Pool, { number, fingerprint }: FeedStart): Promise<ResyncReason | undefined> {
  const { rows } = await pool.query<{ head: string; hash: Buffer | null }>(
    `SELECT number AS head, (SELECT hash FROM "JournalEntry" WHERE number = $1) AS hash FROM "JournalHead"`,
    [number],
  );
  const head = BigInt(rows[0]?.head ?? 0);
  const hash = number === 0n ? '00'.repeat(8) : rows[0]?.hash?.toString('hex').slice(0, 16);
  if (hash !== fingerprint) return 'unknownCursor';
  return head - number > BigInt(REPLAY_LIMIT) ? 'tooFarBack' : undefined;
}
