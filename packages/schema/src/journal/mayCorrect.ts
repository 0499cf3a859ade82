import { checkCommand, type Id, mayCorrect } from '@concord/domain';
import type { StoredEntry } from '@concord/register';
import type { Context } from '../context.ts';
import type { EntryWithin } from './entry.ts';

/** The entries of a dossier as of a snapshot, loaded once for all of its entries that are asked. */
const ofSnapshots = new WeakMap<object, Map<Id, Promise<readonly StoredEntry[]>>>();

/** Whether the viewer may correct an entry; of a past day nothing is. */
export async function mayCorrectEntry(entry: EntryWithin, context: Context): Promise<boolean> {
  const { value, records, past } = entry;
  if (past || value.streamKind !== 'dossier' || checkCommand(context.viewer, 'correctEntry')) return false;
  return mayCorrect(context.viewer, value.id, await entriesOf(entry, context), records);
}

function entriesOf({ snapshot, value }: EntryWithin, { register, sight }: Context): Promise<readonly StoredEntry[]> {
  const loaded = ofSnapshots.get(snapshot) ?? new Map<Id, Promise<readonly StoredEntry[]>>();
  ofSnapshots.set(snapshot, loaded);
  const known = loaded.get(value.streamId);
  if (known) return known;
  const choice = { sight, streamIds: [value.streamId], upTo: snapshot.position.number };
  const entries = register.loadEntries(choice);
  loaded.set(value.streamId, entries);
  entries.catch(() => loaded.delete(value.streamId));
  return entries;
}
