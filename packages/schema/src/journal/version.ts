import { entriesAsOf, type Id } from '@concord/domain';
import { BodyRef } from '../bodies/ref.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DocumentRef } from '../documents/document.ts';
import type { Within } from '../within.ts';

const DESCRIPTION =
  'The number of the entries of its stream that you may see (версия); give it back as `expectedVersion`.';

builder.objectField(BodyRef, 'version', (t) =>
  t.int({ description: DESCRIPTION, resolve: (own, _args, context) => versionOf(context, own, own.value.id) }),
);

builder.objectField(DocumentRef, 'version', (t) =>
  t.int({
    description: `${DESCRIPTION} A document of a dossier has that of its dossier.`,
    resolve: (own, _args, context) => versionOf(context, own, own.value.dossierId ?? own.value.id),
  }),
);

async function versionOf({ register, sight }: Context, { day, past }: Within<unknown>, streamId: Id): Promise<number> {
  const entries = await register.loadEntries({ sight, streamIds: [streamId] });
  return (past ? entriesAsOf(entries, day) : entries).length;
}
