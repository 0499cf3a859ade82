import { checkCommand, type Id, mayCorrect } from '@concord/domain';
import type { StoredEntry } from '@concord/register';
import type { Context } from '../context.ts';
import type { EntryWithin } from './entry.ts';

/** The entries of a snapshot that are asked for at one time, and what is loaded for them together, stream by stream. */
type Batch = Readonly<{
  entryIds: Set<Id>;
  streamIds: Set<Id>;
  loaded: Promise<ReadonlyMap<Id, readonly StoredEntry[]>>;
}>;
const batches = new WeakMap<object, Batch>();

/** Whether the viewer may correct an entry; of a past day nothing is. */
export async function mayCorrectEntry(entry: EntryWithin, context: Context): Promise<boolean> {
  const { value, records, past } = entry;
  if (past || checkCommand(context.viewer, 'correctEntry')) return false;
  const { entryIds, streamIds, loaded } = batchOf(entry, context);
  entryIds.add(value.id);
  streamIds.add(value.streamId);
  return mayCorrect(context.viewer, value.id, (await loaded).get(value.streamId) ?? [], records);
}

/** A page of the journal asks for many entries at once: what became of them is loaded together. */
function batchOf({ snapshot }: EntryWithin, context: Context): Batch {
  const open = batches.get(snapshot);
  if (open) return open;
  const [entryIds, streamIds] = [new Set<Id>(), new Set<Id>()];
  const loaded = Promise.resolve().then(() => {
    batches.delete(snapshot);
    return loadWhatBecame(context, [...entryIds], [...streamIds], snapshot.position.number);
  });
  const batch = { entryIds, streamIds, loaded };
  batches.set(snapshot, batch);
  return batch;
}

/** Entries, the corrections in their streams and what those correct, by stream: nothing else of a stream says whether an entry stands. */
async function loadWhatBecame(
  { register, sight }: Context,
  entryIds: readonly Id[],
  streamIds: readonly Id[],
  upTo: bigint,
): Promise<ReadonlyMap<Id, readonly StoredEntry[]>> {
  const corrections = await register.loadEntries({ sight, streamIds, kinds: CORRECTIONS, upTo });
  const corrected = corrections.flatMap(({ payload }) => ('corrects' in payload ? [payload.corrects] : []));
  const entries = await register.loadEntries({ sight, ids: [...new Set([...entryIds, ...corrected])], upTo });
  const all = new Map([...corrections, ...entries].map((each) => [each.id, each]));
  const inOrder = [...all.values()].sort((a, b) => a.streamVersion - b.streamVersion);
  return Map.groupBy(inOrder, ({ streamId }) => streamId);
}

const CORRECTIONS = ['misentryCorrected', 'factRevised'];
