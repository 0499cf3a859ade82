import { builder } from '../builder.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { JournalEntryRef } from '../journal/entry.ts';
import { isRefusal } from './executeSent.ts';
import { CommandRefusedRef } from './refusal.ts';
import type { Carried } from './run.ts';
import { RESULT_TEXTS } from './texts.ts';

/** What a command that concerns one dossier led to. */
export function carriedOut(name: string, description: string) {
  return builder.objectRef<Carried>(name).implement({
    description,
    fields: (t) => ({
      dossier: t.expose('dossier', { type: DossierRef, description: 'The dossier as it is now (досье).' }),
      entry: t.expose('entry', {
        type: JournalEntryRef,
        description: RESULT_TEXTS.firstEntry,
      }),
      entries: t.field({
        type: [JournalEntryRef],
        description: 'All entries that it led to (записи), recorded together or not at all.',
        resolve: ({ entries }) => [...entries],
      }),
      cursor: t.expose('cursor', { type: 'Cursor', description: RESULT_TEXTS.cursor }),
    }),
  });
}

/**
 * What a command that concerns one dossier gives back: `name` when it was carried out, or why it was not.
 *
 * @param command the mutation, in the imperative, with a capital: its result is called after it
 */
export function carriedResult(
  command: string,
  name: string,
  description: string,
  carried = carriedOut(name, description),
) {
  return builder.unionType(`${command}Result`, {
    description: RESULT_TEXTS.recordedOrRefused,
    types: [carried, CommandRefusedRef],
    resolveType: (result) => (isRefusal(result) ? 'CommandRefused' : name),
  });
}
