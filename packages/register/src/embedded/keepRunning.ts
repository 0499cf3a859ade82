import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../withClient.ts';

/** How long to wait before the next attempt: at first, and at most, in milliseconds. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 5_000;

export type Keeping = Readonly<{
  databaseUrl: string;
  /** Makes the database run again. */
  revive: () => Promise<unknown>;
  log: (line: string) => void;
}>;

/**
 * Holds a connection to the database, and makes it run again when it ends without having been told to: killed for want of
 * memory, say, or stopped by hand.
 *
 * @returns stops watching, once an attempt that is under way has ended
 */
export function keepRunning({ databaseUrl, revive, log }: Keeping): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function watch(): Promise<void> {
    while (!signal.aborted) {
      await untilLost(databaseUrl, signal);
      if (signal.aborted) return;
      log('The database has ended by itself; starting it again …');
      if (await again()) log('The database runs again');
    }
  }

  async function again(): Promise<boolean> {
    let told = false;
    for (let wait = FIRST_PAUSE; !signal.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
      try {
        await revive();
        return true;
      } catch (error) {
        if (!told)
          log(`${(error as Error).message}. Trying again; if it stays so, end this with Ctrl-C and start it anew.`);
        told = true;
        await pause(wait, undefined, { signal }).catch(() => undefined);
      }
    }
    return false;
  }

  const watching = watch();
  return async () => {
    stopping.abort();
    await watching;
  };
}

/** Resolves when a connection cannot be made, has been lost, or is no longer wanted. */
async function untilLost(databaseUrl: string, signal: AbortSignal): Promise<void> {
  await withClient(databaseUrl, (client) => once(client, 'end', { signal })).catch(() => undefined);
}
