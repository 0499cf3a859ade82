import { checkCommand, type Id, mayCorrect } from '@concord/domain';
import type { StoredEntry } from '@concord/register';
import type { Context } from '../context.ts';
import type { EntryWithin } from './entry.ts';

/** The entries of streams as of a snapshot, loaded once for all of its entries that are asked. */
const ofSnapshots = new WeakMap<object, Map<Id, Promise<readonly StoredEntry[]>>>();

/** The streams of a snapshot that are asked for at one time, and what is loaded of them together. */
type Batch = Readonly<{ ids: Set<Id>; loaded: Promise<ReadonlyMap<Id, readonly StoredEntry[]>> }>;
const batches = new WeakMap<object, Batch>();

/** Whether the viewer may correct an entry; of a past day nothing is. */
export async function mayCorrectEntry(entry: EntryWithin, context: Context): Promise<boolean> {
  const { value, records, past } = entry;
  if (past || checkCommand(context.viewer, 'correctEntry')) return false;
  return mayCorrect(context.viewer, value.id, await entriesOf(entry, context), records);
}

function entriesOf(entry: EntryWithin, context: Context): Promise<readonly StoredEntry[]> {
  const { snapshot, value } = entry;
  const loaded = ofSnapshots.get(snapshot) ?? new Map<Id, Promise<readonly StoredEntry[]>>();
  ofSnapshots.set(snapshot, loaded);
  const known = loaded.get(value.streamId);
  if (known) return known;
  const batch = batchOf(entry, context);
  batch.ids.add(value.streamId);
  const entries = batch.loaded.then((all) => all.get(value.streamId) ?? []);
  loaded.set(value.streamId, entries);
  entries.catch(() => loaded.delete(value.streamId));
  return entries;
}

/** A page of the journal asks for many streams at once: they are loaded by one statement. */
function batchOf({ snapshot }: EntryWithin, { register, sight }: Context): Batch {
  const open = batches.get(snapshot);
  if (open) return open;
  const ids = new Set<Id>();
  const loaded = Promise.resolve().then(async () => {
    batches.delete(snapshot);
    const entries = await register.loadEntries({ sight, streamIds: [...ids], upTo: snapshot.position.number });
    return Map.groupBy(entries, ({ streamId }) => streamId);
  });
  const batch = { ids, loaded };
  batches.set(snapshot, batch);
  return batch;
}
