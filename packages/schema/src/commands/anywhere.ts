import type { Command, Refusal } from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { type EntryWithin, JournalEntryRef, withinRecords } from '../journal/entry.ts';
import { type DossierView, viewOf } from '../loading.ts';
import { executeSent, isRefusal, type Sent } from './executeSent.ts';
import { CommandRefusedRef } from './refusal.ts';
import { RESULT_TEXTS } from './texts.ts';

/** What a command about something of whatever stream led to; the dossier is null where that is told of elsewhere. */
type Anywhere = Readonly<{ dossier: DossierView | null; entries: readonly EntryWithin[]; cursor: string }>;

/**
 * Carries out a command about something of whatever stream; what comes back is the result or the refusal.
 *
 * @param sent the global ids of the input, so that a refusal repeats what was sent
 */
export async function runAnywhere(
  context: Context,
  command: Command,
  said: Sent,
  sent: readonly string[],
): Promise<Anywhere | Refusal> {
  const done = await executeSent(context, command, said, sent);
  if (isRefusal(done)) return done;
  const entries = await withinRecords(context, done.entries);
  const [entry] = entries;
  const dossier = entry?.records.dossier.get(entry.value.streamId);
  return {
    dossier: entry && dossier ? viewOf(entry, dossier) : null,
    entries,
    cursor: done.cursor,
  };
}

/**
 * What such a command gives back: `name` when it was carried out, or why it was not.
 *
 * @param command the mutation, in the imperative, with a capital: its result is called after it
 */
export function anywhereResult(command: string, name: string, description: string) {
  const carried = builder.objectRef<Anywhere>(name).implement({
    description,
    fields: (t) => ({
      dossier: t.expose('dossier', {
        type: DossierRef,
        nullable: true,
        description: 'The dossier as it is now (досье); null where it is told of a meeting, a body, a state, a paper …',
      }),
      entry: t.field({
        type: JournalEntryRef,
        description: RESULT_TEXTS.firstEntry,
        resolve: ({ entries }) => entries[0] as EntryWithin,
      }),
      entries: t.field({
        type: [JournalEntryRef],
        description:
          'All entries that it led to (записи), recorded together or not at all: those in other dossiers, meetings and papers, too.',
        resolve: ({ entries }) => [...entries],
      }),
      cursor: t.expose('cursor', { type: 'Cursor', description: RESULT_TEXTS.cursor }),
    }),
  });
  return builder.unionType(`${command}Result`, {
    description: RESULT_TEXTS.recordedOrRefused,
    types: [carried, CommandRefusedRef],
    resolveType: (result: Anywhere | Refusal) => (isRefusal(result) ? 'CommandRefused' : name),
  });
}
