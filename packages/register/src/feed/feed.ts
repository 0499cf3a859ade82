import { type LocalDate, type Sight, VISIBILITIES } from '@concord/domain';
import type { Pool } from 'pg';
import { GENESIS } from '../journal/hash.ts';
import type { JournalPosition } from '../journal/storedEntry.ts';
import { loadEntries } from '../loading/entries.ts';
import { loadLastSeen } from '../loading/lastSeen.ts';
import type { Listener } from './listener.ts';
import { batchOf, changesSight, createReader, type FeedUpdate, type Reader, type Updates } from './reader.ts';
import { startTail } from './tail.ts';

/** How many entries that it may see a reader may be behind and still have them replayed. */
const REPLAY_LIMIT = 2_000;

/** Where a reader wants to go on from: what a cursor says. */
export type FeedStart = Readonly<{ number: bigint; fingerprint: string }>;

export type FeedSettings = Readonly<{
  pool: Pool;
  listener: Listener;
  /** The day that counts as today. */
  today: () => LocalDate;
  /** How often the table, and the day, are looked at although nothing woke us, in milliseconds. */
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
  subscribe(request: Readonly<{ after: FeedStart | null | undefined; sight: Sight }>): Updates;
  position(): JournalPosition;
  isClosed(): boolean;
  close(): Promise<void>;
}>;

/** One tail for the whole process, and a bounded queue for each reader. */
export async function createFeed({ pool, listener, today, pollEvery, log }: FeedSettings): Promise<Feed> {
  const readers = new Set<Reader>();
  const tail = await startTail({
    pool,
    listener,
    pollEvery,
    log,
    onEntries: (entries) => {
      for (const reader of readers) reader.push(entries);
    },
  });

  let day = today();
  const midnight = setInterval(() => {
    if (day === today()) return;
    day = today();
    for (const reader of readers) reader.beginDay();
  }, pollEvery);
  midnight.unref();

  let closed = false;
  const subscribe: Feed['subscribe'] = ({ after, sight }) => {
    const joined = tail.position();
    // From here on the reader takes what the tail brings; what stood before is replayed from the table in front of it.
    const missed = after === undefined ? undefined : () => replay(pool, after, joined, sight);
    // Another process may have shown the reader more than this one's tail has seen by now.
    const ahead = after && after.number > joined.number ? after.number : joined.number;
    const begun = async (): Promise<JournalPosition> =>
      after ? { number: after.number, hash: after.fingerprint } : loadLastSeen(pool, sight, joined.number);
    const reader: Reader = createReader({ sight, after: ahead, begun, missed, onClose: () => readers.delete(reader) });
    readers.add(reader);
    return reader.updates;
  };

  return {
    subscribe,
    position: tail.position,
    isClosed: () => closed,
    async close() {
      closed = true;
      clearInterval(midnight);
      await tail.close();
      for (const reader of [...readers]) await reader.updates.return();
    },
  };
}

/** What this sight missed between a cursor and the entry at which its reader joined the tail. */
async function replay(
  pool: Pool,
  after: FeedStart | null,
  joined: JournalPosition,
  sight: Sight,
): Promise<FeedUpdate | undefined> {
  if (after === null || !(await isKnown(pool, after))) return { kind: 'resync', reason: 'unknownCursor' };
  const choice = { sight, after: after.number, upTo: joined.number };
  // Whoever sees more or less by now is not told by what came since.
  const changes = await loadEntries(pool, { ...choice, sight: VISIBILITIES, kinds: ['visibilityChanged'] });
  if (changes.some((entry) => changesSight(sight, entry))) return { kind: 'resync', reason: 'sightChanged' };
  const entries = await loadEntries(pool, { ...choice, first: REPLAY_LIMIT + 1 });
  if (entries.length > REPLAY_LIMIT) return { kind: 'resync', reason: 'tooFarBack' };
  return batchOf(entries);
}

/** A cursor binds number and hash: after a restore the same number may be another entry. */
export async function isKnown(pool: Pool, { number, fingerprint }: FeedStart): Promise<boolean> {
  if (number === 0n) return fingerprint === GENESIS.toString('hex', 0, 8);
  const { rows } = await pool.query<{ hash: Buffer }>('SELECT hash FROM "JournalEntry" WHERE number = $1', [number]);
  return rows[0]?.hash.toString('hex', 0, 8) === fingerprint;
}
