import type { Command, Id, Refusal } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type EntryWithin, JournalEntryRef, withinRecords } from '../journal/entry.ts';
import type { Within } from '../within.ts';
import { executeSent, isRefusal, type Sent } from './executeSent.ts';
import { CommandRefusedRef } from './refusal.ts';
import { RESULT_TEXTS } from './texts.ts';

/** What a command about no dossier and no meeting led to: the record as it is now, the entries, and where the journal stands. */
export type Recorded<T> = Readonly<{ record: Within<T>; entries: EntryWithin[]; cursor: string }>;

/** How one record of the loading functions is had: by its inner id. */
type Load<T> = (context: Context, id: Id) => Promise<Within<T> | null>;

/**
 * Carries out a command about a record that stands by itself; what comes back is the result or the refusal.
 *
 * @param sent the global ids of the input, so that a refusal repeats what was sent
 * @param load the record, by the id that `idOf` finds in what was recorded
 */
export async function runRecorded<T>(
  context: Context,
  command: Command,
  said: Sent,
  sent: readonly (string | null | undefined)[],
  [load, idOf]: readonly [Load<T>, (entry: Readonly<{ streamId: Id; payload: object }>) => Id],
): Promise<Recorded<T> | Refusal> {
  const done = await executeSent(context, command, said, sent);
  if (isRefusal(done)) return done;
  const [entry] = done.entries;
  const record = entry ? await load(context, idOf(entry)) : null;
  if (!record) throw new GraphQLError('What was recorded is no longer among what you may see.');
  return {
    record,
    entries: await withinRecords(context, done.entries),
    cursor: done.cursor,
  };
}

/**
 * The result of commands about one kind of record: `name` when they were carried out, or why they were not.
 *
 * @param field what the record is called in the result
 */
export function recordedResult<T>(
  name: string,
  field: string,
  ref: ReturnType<typeof builder.objectRef<Within<T>>>,
  description: string,
) {
  const recorded = builder.objectRef<Recorded<T>>(name).implement({
    description,
    fields: (t) => ({
      [field]: t.field({
        type: ref,
        description: 'As it is now (нынешнее состояние).',
        resolve: ({ record }) => record as never,
      }),
      entries: t.expose('entries', {
        type: [JournalEntryRef],
        description: RESULT_TEXTS.allEntries,
      }),
      cursor: t.expose('cursor', { type: 'Cursor', description: RESULT_TEXTS.cursor }),
    }),
  });
  return builder.unionType(`${name}Result`, {
    description: RESULT_TEXTS.recordedOrRefused,
    types: [recorded, CommandRefusedRef],
    resolveType: (result: Recorded<T> | Refusal) => (isRefusal(result) ? 'CommandRefused' : name),
  });
}
