import { VISIBILITIES } from '@concord/domain';
import pg, { type Pool } from 'pg';
import { CHANNEL } from '../journal/record.ts';
import type { JournalPosition, StoredEntry } from '../journal/storedEntry.ts';
import { loadEntries } from '../loading/entries.ts';

/** How many entries are read at a time. */
const BATCH = 1_000;
/** How long until what failed is tried again, in milliseconds. */
const AGAIN_AFTER = 500;
/** How often the LISTEN connection is asked whether it is alive, and how long it may take to answer, in milliseconds. */
const HEARTBEAT_EVERY = 15_000;
const HEARTBEAT_WITHIN = 5_000;

export type TailSettings = Readonly<{
  pool: Pool;
  databaseUrl: string;
  onEntries: (entries: readonly StoredEntry[]) => void;
  /** How often the table is looked at although nothing woke us, in milliseconds: a wake-up can be lost. */
  pollEvery: number;
  log: (line: string) => void;
}>;

export type Tail = Readonly<{
  /** The last entry that was handed on. */
  position(): JournalPosition;
  close(): Promise<void>;
}>;

/**
 * Follows the journal: NOTIFY wakes it, the table is the truth. A LISTEN connection that dies, even silently, is
 * noticed by its heartbeat and made anew, and what came meanwhile is read from the table.
 */
export async function startTail({ pool, databaseUrl, onEntries, pollEvery, log }: TailSettings): Promise<Tail> {
  const { rows } = await pool.query<{ number: string; hash: Buffer }>('SELECT number, hash FROM "JournalHead"');
  let position: JournalPosition = { number: BigInt(rows[0]?.number ?? 0), hash: rows[0]?.hash.toString('hex') ?? '' };
  let listener: pg.Client | undefined;
  let reconnect: NodeJS.Timeout | undefined;
  let reread: NodeJS.Timeout | undefined;
  let closed = false;
  let reading: Promise<void> | undefined;
  let again = false;

  /** Reads what is new; a wake-up that comes while it reads makes it read once more. */
  const wake = (): void => {
    again = true;
    reading ??= readOn();
  };
  const readOn = async (): Promise<void> => {
    while (again && !closed) {
      again = false;
      try {
        const entries = await loadEntries(pool, { sight: VISIBILITIES, after: position.number, first: BATCH });
        const latest = entries.at(-1);
        if (!latest) continue;
        position = { number: latest.number, hash: latest.hash };
        if (entries.length === BATCH) again = true;
        onEntries(entries);
      } catch (error) {
        if (closed) break;
        log(`the journal could not be read, trying again: ${(error as Error).message}`);
        clearTimeout(reread);
        reread = setTimeout(wake, AGAIN_AFTER);
      }
    }
    // In the same turn as the last look at `again`, so that no wake-up falls in between.
    reading = undefined;
  };

  const listen = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, keepAlive: true });
    listener = client;
    const lost = (): void => {
      if (listener !== client || closed) return;
      listener = undefined;
      client.end().catch(() => undefined);
      reconnect = setTimeout(() => void listen(), AGAIN_AFTER);
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', wake);
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      wake();
    } catch {
      lost();
    }
  };

  const beat = setInterval(() => {
    const client = listener;
    if (!client) return;
    const timeout = setTimeout(() => client.emit('error', new Error('no heartbeat')), HEARTBEAT_WITHIN);
    const answered = (): void => clearTimeout(timeout);
    client.query('SELECT 1').then(answered, answered);
  }, HEARTBEAT_EVERY);
  const poll = setInterval(wake, pollEvery);
  beat.unref();
  poll.unref();
  await listen();

  return {
    position: () => position,
    async close() {
      closed = true;
      clearInterval(beat);
      clearInterval(poll);
      clearTimeout(reconnect);
      clearTimeout(reread);
      await listener?.end().catch(() => undefined);
      await reading;
    },
  };
}
