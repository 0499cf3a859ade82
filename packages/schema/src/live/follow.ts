import type { FeedUpdate, StoredEntry } from '@concord/register';
import { type Context, contextNow } from '../context.ts';

/** Said instead of silence when a reader cannot go on from where it was. */
export type Resync = Readonly<{ resync: Extract<FeedUpdate, { kind: 'resync' }>['reason'] | 'newDay' }>;

/** Said to who could not be told that another day has begun: that stands in no entry, so it is not told again. */
export const NEW_DAY: Resync = { resync: 'newDay' };

/** What came: entries, or only another day, on which the same entries lead to other answers. */
export type Batch = Readonly<{ entries: readonly StoredEntry[]; isNewDay: boolean; cursor: string }>;

/** What comes for a follower. */
export type Following<T> = AsyncIterableIterator<T | Resync> &
  Readonly<{
    /** The cursor up to which the follower was told everything; undefined when a day has begun of which it was not told. */
    toldUpTo(): string | undefined;
  }>;

/**
 * Follows the journal from a cursor and makes an update of each batch. Whoever asks for the next update was told of the last one.
 *
 * @param toUpdate what subscribers get for a batch, on the day on which it comes; undefined when it does not concern them
 */
export async function follow<T>(
  context: Context,
  after: string | null | undefined,
  toUpdate: (batch: Batch, context: Context) => Promise<T | undefined>,
): Promise<Following<T>> {
  const { register, sight } = context;
  const from = after === null || after === undefined ? undefined : (register.cursors.decode(after) ?? null);
  const feed = register.feed.subscribe({ after: from, sight });
  let told = { cursor: after ?? register.cursors.encode(await feed.place()), day: context.today };
  let latest = told;
  const updates: Following<T> = {
    async next() {
      for (;;) {
        told = latest;
        const { done, value } = await feed.next();
        if (done) return { done: true, value: undefined };
        if (value.kind === 'resync') return { done: false, value: { resync: value.reason } };
        const batch: Batch = {
          entries: value.kind === 'entries' ? value.entries : [],
          isNewDay: value.kind === 'day',
          cursor: register.cursors.encode(value.position),
        };
        const now = contextNow(context);
        latest = { cursor: batch.cursor, day: batch.isNewDay ? now.today : told.day };
        const update = await toUpdate(batch, now);
        if (update !== undefined) return { done: false, value: update };
      }
    },
    async return() {
      // Ends the reader at once, also while `next` waits for it.
      await feed.return();
      return { done: true, value: undefined };
    },
    toldUpTo: () => (told.day === context.dayNow() ? told.cursor : undefined),
    [Symbol.asyncIterator]: () => updates,
  };
  return updates;
}

/** Tells batches apart: whoever has the same is told the same. */
export function placeOf({ entries, cursor }: Batch): string {
  return `${entries[0]?.number ?? ''} ${cursor}`;
}

/**
 * Which dossiers a batch concerns: those whose entries are in it, or all when what they refer to, or the day, has changed, and when how
 * documents stand to others has: one may have been superseded in any dossier.
 */
export function concerned({ entries, isNewDay }: Batch): ReadonlySet<string> | 'all' {
  if (isNewDay || entries.some((entry) => entry.streamKind !== 'dossier' || relates(entry))) return 'all';
  return new Set(entries.map(({ streamId }) => streamId));
}

/** Whether an entry says how a document stands to another, or takes back what may have been so. */
function relates(entry: StoredEntry): boolean {
  if (entry.kind !== 'misentryCorrected' && entry.kind !== 'factRevised') return entry.kind === 'documentRelated';
  const { replacement } = entry.payload;
  return replacement === null || 'relationId' in replacement.payload;
}

/** Whether an update says that the reader must load everything anew. */
export function isResync(update: object): update is Resync {
  return 'resync' in update;
}
