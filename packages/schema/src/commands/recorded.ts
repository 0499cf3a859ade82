import type { Command, Id, Refusal } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { asSent } from '../ids.ts';
import { type EntryWithin, JournalEntryRef, withinRecords } from '../journal/entry.ts';
import type { Within } from '../within.ts';
import { CommandRefusedRef } from './refusal.ts';
import { alsoCited, alsoSent, broughtBy, type Citing } from './sourceInput.ts';
import { RESULT_TEXTS } from './texts.ts';

/** What a command about no dossier and no meeting led to: the record as it is now, the entries, and where the journal stands. */
export type Recorded<T> = Readonly<{ record: Within<T>; entries: EntryWithin[]; cursor: string }>;

/** The key of a command, the version that its sender saw, and the source with the paper that comes with it. */
export type Sent = Citing & Readonly<{ idempotencyKey: string; expectedVersion?: number | null | undefined }>;

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
  { idempotencyKey, expectedVersion, ...said }: Sent,
  sent: readonly (string | null | undefined)[],
  [load, idOf]: readonly [Load<T>, (entry: Readonly<{ streamId: Id; payload: object }>) => Id],
): Promise<Recorded<T> | Refusal> {
  const { register, viewer } = context;
  const outcome = await register.execute(
    { ...command, ...alsoCited(said) },
    {
      ...{ viewer, idempotencyKey },
      expectedVersion: expectedVersion ?? undefined,
      paper: broughtBy(context, said),
    },
  );
  if (outcome.kind === 'refused')
    return { ...outcome.refusal, facts: asSent(outcome.refusal.facts, [...sent, ...alsoSent(said)]) };
  const [entry] = outcome.entries;
  const record = entry ? await load(context, idOf(entry)) : null;
  if (!record) throw new GraphQLError('What was recorded is no longer among what you may see.');
  return {
    record,
    entries: await withinRecords(context, outcome.entries),
    cursor: register.cursors.encode(outcome.position),
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
    resolveType: (result: Recorded<T> | Refusal) => ('code' in result ? 'CommandRefused' : name),
  });
}
