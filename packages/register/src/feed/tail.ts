import { VISIBILITIES } from '@concord/domain';
import type { Pool } from 'pg';
import { CHANNEL } from '../journal/record.ts';
import type { JournalPosition, StoredEntry } from '../journal/storedEntry.ts';
import { loadEntries } from '../loading/entries.ts';
import type { Listener } from './listener.ts';

/** How many entries are read at a time. */
const BATCH = 1_000;
/** How long until what failed is tried again, in milliseconds. */
const AGAIN_AFTER = 500;

export type TailSettings = Readonly<{
  pool: Pool;
  listener: Listener;
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

/** Follows the journal: NOTIFY wakes it, the table is the truth. What nobody told of is read from the table. */
export async function startTail({ pool, listener, onEntries, pollEvery, log }: TailSettings): Promise<Tail> {
  const { rows } = await pool.query<{ number: string; hash: Buffer }>('SELECT number, hash FROM "JournalHead"');
  let position: JournalPosition = { number: BigInt(rows[0]?.number ?? 0), hash: rows[0]?.hash.toString('hex') ?? '' };
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

  const poll = setInterval(wake, pollEvery);
  poll.unref();
  const deafen = listener.on(CHANNEL, wake);
  wake();

  return {
    position: () => position,
    async close() {
      closed = true;
      deafen();
      clearInterval(poll);
      clearTimeout(reread);
      await reading;
    },
  };
}
