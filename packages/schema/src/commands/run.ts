import type { Command, Refusal } from '@concord/domain';
import type { ReceivedFile, StoredEntry } from '@concord/register';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { type EntryWithin, entryWithin } from '../journal/entry.ts';
import { type DossierView, loadViews } from '../loading.ts';
import { executeSent, isRefusal, type Sent } from './executeSent.ts';

/** What a command that concerns one dossier led to: the dossier as it is now, its entries, the first of them, and the journal's place. */
export type Carried = Readonly<{
  dossier: DossierView;
  entry: EntryWithin;
  entries: readonly EntryWithin[];
  cursor: string;
}>;

/**
 * Carries out a command; what comes back is the result or the refusal.
 *
 * @param sent the global ids of the input, so that a refusal repeats what was sent
 * @param files that the command names
 */
export async function run(
  context: Context,
  command: Command,
  said: Sent,
  sent: readonly (string | null | undefined)[],
  files: readonly ReceivedFile[] = [],
): Promise<Carried | Refusal> {
  const done = await executeSent(context, command, said, sent, files);
  if (isRefusal(done)) return done;
  const entry = done.entries[0] as StoredEntry;
  const dossier = (await loadViews(context, { ids: [entry.streamId] })).views[0];
  if (!dossier) throw new GraphQLError('The dossier is no longer among what you may see.');
  return {
    dossier,
    entry: entryWithin(dossier, entry),
    entries: done.entries.map((each) => entryWithin(dossier, each)),
    cursor: done.cursor,
  };
}
