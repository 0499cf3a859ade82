import { isSeen, type Sight } from '@concord/domain';
import type { JournalPosition, StoredEntry } from '../journal/storedEntry.ts';

/**
 * What a reader of the feed gets: what it may see of what came, or that it must load everything anew. The position is always that
 * of the last entry that it was given, or that it saw before: another would tell that something came which is not for it.
 */
export type FeedUpdate =
  | Readonly<{ kind: 'entries'; entries: readonly StoredEntry[]; position: JournalPosition }>
  /** Another calendar day has begun: nothing was recorded, but what is asked of a day has another answer. */
  | Readonly<{ kind: 'day'; position: JournalPosition }>
  | Readonly<{ kind: 'resync'; reason: ResyncReason }>;

/** Why a reader cannot go on from where it was. */
export type ResyncReason = 'unknownCursor' | 'tooFarBack' | 'tooSlow' | 'sightChanged';

/** How many entries may wait for one reader before it is closed; it comes back with its cursor. */
export const QUEUE_LIMIT = 5_000;

/** What comes for a reader, and where it is: at the last entry that it was given, or saw before. */
export type Updates = AsyncGenerator<FeedUpdate, void, undefined> & Readonly<{ place(): Promise<JournalPosition> }>;

export type Reader = Readonly<{
  /** Takes what the tail of the journal brings; never waits. */
  push(entries: readonly StoredEntry[]): void;
  /** Says that another calendar day has begun. */
  beginDay(): void;
  updates: Updates;
}>;

export type ReaderSettings = Readonly<{
  sight: Sight;
  /** Only entries with a greater number are taken from `push`. */
  after: bigint;
  /** The last entry that the reader saw before it was given any. */
  begun: () => Promise<JournalPosition>;
  /** Reads what comes before everything that is pushed. */
  missed: (() => Promise<FeedUpdate | undefined>) | undefined;
  /** Called once, when the reader ends for whatever reason. */
  onClose: () => void;
}>;

/** Entries as one update; none where there are none. */
export function batchOf(entries: readonly StoredEntry[]): Extract<FeedUpdate, { kind: 'entries' }> | undefined {
  const last = entries.at(-1);
  return last && { kind: 'entries', entries, position: { number: last.number, hash: last.hash } };
}

/** Whether an entry shows a reader what was hidden, or hides what was shown: entries tell of neither what came before them. */
export function changesSight(sight: Sight, entry: StoredEntry): boolean {
  if (entry.kind !== 'visibilityChanged') return false;
  const { from, to } = entry.payload;
  return isSeen(sight, { visibility: from }) !== isSeen(sight, { visibility: to });
}

/**
 * A bounded queue between the tail of the journal and one subscriber, who asks for one update at a time. What waits is
 * handed over as one batch. What the subscriber may not see is never handed over, and does not move the position.
 */
export function createReader({ sight, after, begun, missed, onClose }: ReaderSettings): Reader {
  let waiting: StoredEntry[] = [];
  let failed: ResyncReason | undefined;
  let closed = false;
  let isNewDay = false;
  let wake: (() => void) | undefined;
  let taken = after;
  let given: JournalPosition | undefined;
  let replay = missed;

  const push = (entries: readonly StoredEntry[]): void => {
    if (closed || failed) return;
    for (const entry of entries) {
      if (entry.number <= taken) continue;
      taken = entry.number;
      if (changesSight(sight, entry)) failed = 'sightChanged';
      if (isSeen(sight, entry)) waiting.push(entry);
    }
    if (waiting.length > QUEUE_LIMIT) failed = 'tooSlow';
    if (failed) {
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

  /** A reader whose past cannot be read ends. */
  const orClose = async <T>(read: () => Promise<T>): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      close();
      throw error;
    }
  };
  const replayed = async (): Promise<FeedUpdate | undefined> => {
    const read = replay;
    replay = undefined;
    return read && orClose(read);
  };

  const place = async (): Promise<JournalPosition> => {
    const before = given ?? (await orClose(begun));
    given ??= before;
    return given;
  };

  const updates: Updates = {
    async next() {
      const update = await replayed();
      if (update && !closed) {
        if (update.kind === 'resync') close();
        else given = update.position;
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
      const batch = batchOf(waiting);
      waiting = [];
      if (batch) {
        given = batch.position;
        return { done: false, value: batch };
      }
      isNewDay = false;
      return { done: false, value: { kind: 'day', position: await place() } };
    },
    place,
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
