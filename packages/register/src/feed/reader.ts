import { isSeen, type Sight } from '@concord/domain';
import type { JournalPosition, StoredEntry } from '../journal/storedEntry.ts';

/** What a reader of the feed gets: what it may see of what came, or that it must load everything anew. */
export type FeedUpdate =
  | Readonly<{ kind: 'entries'; entries: readonly StoredEntry[]; position: JournalPosition }>
  /** Another calendar day has begun: nothing was recorded, but what is asked of a day has another answer. */
  | Readonly<{ kind: 'day'; position: JournalPosition }>
  | Readonly<{ kind: 'resync'; reason: ResyncReason }>;

/** Why a reader cannot go on from where it was. */
export type ResyncReason = 'unknownCursor' | 'tooFarBack' | 'tooSlow';

/** How many entries may wait for one reader before it is closed; it comes back with its cursor. */
export const QUEUE_LIMIT = 5_000;

export type Reader = Readonly<{
  /** Takes what the tail of the journal brings; never waits. */
  push(entries: readonly StoredEntry[]): void;
  /** Says that another calendar day has begun. */
  beginDay(): void;
  updates: AsyncGenerator<FeedUpdate, void, undefined>;
}>;

export type ReaderSettings = Readonly<{
  sight: Sight;
  /** Only entries with a greater number are taken from `push`. */
  after: JournalPosition;
  /** Reads what comes before everything that is pushed. */
  missed: (() => Promise<FeedUpdate | undefined>) | undefined;
  /** Called once, when the reader ends for whatever reason. */
  onClose: () => void;
}>;

/**
 * A bounded queue between the tail of the journal and one subscriber, who asks for one update at a time. What waits is
 * handed over as one batch. What the subscriber may not see is never handed over, but the position goes past it.
 */
export function createReader({ sight, after, missed, onClose }: ReaderSettings): Reader {
  let waiting: StoredEntry[] = [];
  let failed: ResyncReason | undefined;
  let closed = false;
  let isNewDay = false;
  let wake: (() => void) | undefined;
  let last = after;
  let replay = missed;

  const push = (entries: readonly StoredEntry[]): void => {
    if (closed || failed) return;
    for (const entry of entries) {
      if (entry.number <= last.number) continue;
      last = { number: entry.number, hash: entry.hash };
      if (isSeen(sight, entry)) waiting.push(entry);
    }
    if (waiting.length > QUEUE_LIMIT) {
      failed = 'tooSlow';
      waiting = [];
      onClose();
    }
    if (failed || waiting.length > 0) wake?.();
  };
  const beginDay = (): void => {
    isNewDay = true;
    wake?.();
  };
  const close = (): void => {
    if (closed) return;
    closed = true;
    if (!failed) onClose();
    wake?.();
  };

  const replayed = async (): Promise<FeedUpdate | undefined> => {
    const read = replay;
    replay = undefined;
    try {
      return await read?.();
    } catch (error) {
      close();
      throw error;
    }
  };

  const updates: AsyncGenerator<FeedUpdate, void, undefined> = {
    async next() {
      const update = await replayed();
      if (update && !closed) {
        if (update.kind === 'resync') close();
        return { done: false, value: update };
      }
      while (!closed && !failed && !isNewDay && waiting.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (closed) return { done: true, value: undefined };
      if (failed) {
        close();
        return { done: false, value: { kind: 'resync', reason: failed } };
      }
      if (isNewDay && waiting.length === 0) {
        isNewDay = false;
        return { done: false, value: { kind: 'day', position: last } };
      }
      const entries = waiting;
      waiting = [];
      return { done: false, value: { kind: 'entries', entries, position: last } };
    },
    async return() {
      close();
      return { done: true, value: undefined };
    },
    async throw(error) {
      close();
      throw error;
    },
    [Symbol.asyncIterator]: () => updates,
    [Symbol.asyncDispose]: async () => close(),
  };
  return { push, beginDay, updates };
}
