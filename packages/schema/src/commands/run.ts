import type { Command, Refusal } from '@concord/domain';
import type { ReceivedFile, StoredEntry } from '@concord/register';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { asSent } from '../ids.ts';
import { type EntryWithin, entryWithin } from '../journal/entry.ts';
import { type DossierView, loadViews } from '../loading.ts';
import type { Sent } from './recorded.ts';
import { alsoCited, alsoSent, broughtBy } from './sourceInput.ts';

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
  { idempotencyKey, expectedVersion, ...said }: Sent,
  sent: readonly (string | null | undefined)[],
  files: readonly ReceivedFile[] = [],
): Promise<Carried | Refusal> {
  const { register, viewer } = context;
  const outcome = await register.execute(
    { ...command, ...alsoCited(said) },
    {
      viewer,
      idempotencyKey,
      expectedVersion: expectedVersion ?? undefined,
      files,
      paper: broughtBy(context, said),
    },
  );
  if (outcome.kind === 'refused')
    return { ...outcome.refusal, facts: asSent(outcome.refusal.facts, [...sent, ...alsoSent(said)]) };
  const entry = outcome.entries[0] as StoredEntry;
  const dossier = (await loadViews(context, { ids: [entry.streamId] })).views[0];
  if (!dossier) throw new GraphQLError('The dossier is no longer among what you may see.');
  return {
    dossier,
    entry: entryWithin(dossier, entry),
    entries: outcome.entries.map((each) => entryWithin(dossier, each)),
    cursor: register.cursors.encode(outcome.position),
  };
}

/** Which member of a result union it is. */
export function isRefusal(result: Carried | Refusal): result is Refusal {
  return 'code' in result;
}
