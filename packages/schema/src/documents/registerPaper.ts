import type { Document, Refusal } from '@concord/domain';
import type { StoredEntry } from '@concord/register';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { keyField } from '../commands/inputs.ts';
import { CommandRefusedRef } from '../commands/refusal.ts';
import { RESULT_TEXTS } from '../commands/texts.ts';
import { type EntryWithin, JournalEntryRef } from '../journal/entry.ts';
import { loadWithin } from '../loading.ts';
import { type Within, within } from '../within.ts';
import { DocumentRef } from './document.ts';
import { paperFields, paperOf } from './newPaper.ts';

const RegisterPaperInput = builder.inputType('RegisterPaperInput', {
  description: 'A paper that facts can be taken from (зарегистрировать документ).',
  fields: (t) => ({ ...paperFields(t), idempotencyKey: keyField(t) }),
});

type Registered = Readonly<{ document: Within<Document>; entry: EntryWithin; cursor: string }>;

const PaperRegisteredRef = builder.objectRef<Registered>('PaperRegistered').implement({
  description: 'The paper was registered (документ зарегистрирован): facts can cite it now.',
  fields: (t) => ({
    document: t.expose('document', { type: DocumentRef, description: 'The paper (документ).' }),
    entry: t.expose('entry', { type: JournalEntryRef, description: 'The entry in the journal (запись).' }),
    cursor: t.expose('cursor', { type: 'Cursor', description: RESULT_TEXTS.cursor }),
  }),
});

const RegisterPaperResult = builder.unionType('RegisterPaperResult', {
  description: 'It was registered, or refused with the reason (документ внесён или отклонён с объяснением).',
  types: [PaperRegisteredRef, CommandRefusedRef],
  resolveType: (result: Registered | Refusal) => ('code' in result ? 'CommandRefused' : 'PaperRegistered'),
});

builder.mutationField('registerPaper', (t) =>
  t.field({
    type: RegisterPaperResult,
    description: 'A paper comes into the register (зарегистрировать документ). For the secretariat.',
    args: { input: t.arg({ type: RegisterPaperInput, required: true, description: 'Which paper (какой документ).' }) },
    resolve: async (_root, { input }, context): Promise<Registered | Refusal> => {
      const { register, viewer } = context;
      const outcome = await register.execute(paperOf(input), { viewer, idempotencyKey: input.idempotencyKey });
      if (outcome.kind === 'refused') return outcome.refusal;
      const entry = outcome.entries[0] as StoredEntry;
      const document = await loadWithin(context, 'document', entry.streamId);
      if (!document) throw new GraphQLError('The paper is no longer among what you may see.');
      return { document, entry: within(document, entry), cursor: register.cursors.encode(outcome.position) };
    },
  }),
);
