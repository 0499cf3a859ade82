import type { Document, Refusal } from '@concord/domain';
import type { StoredEntry } from '@concord/register';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { keyField } from '../commands/inputs.ts';
import { CommandRefusedRef } from '../commands/refusal.ts';
import { type EntryWithin, JournalEntryRef } from '../journal/entry.ts';
import { loadWithin } from '../loading.ts';
import { WrittenTextInput, writtenOf } from '../text/localizedInput.ts';
import { concernedField, VisibilityEnum } from '../viewer/visibility.ts';
import { type Within, within } from '../within.ts';
import { DocumentKindEnum, DocumentRef } from './document.ts';

const RegisterPaperInput = builder.inputType('RegisterPaperInput', {
  description: 'A paper that facts can be taken from (зарегистрировать документ).',
  fields: (t) => ({
    slug: t.string({ required: true, description: 'Short name in addresses (краткое имя); no other document has it.' }),
    kind: t.field({ type: DocumentKindEnum, required: true, description: 'What kind of document it is (вид).' }),
    title: t.field({ type: WrittenTextInput, required: true, description: 'Its title (наименование).' }),
    number: t.string({ description: 'As printed on it (номер): «исх. № 165».' }),
    dated: t.string({ required: true, description: 'The date that it bears (дата), EDTF. Not in the future.' }),
    known: t.field({
      type: 'LocalDate',
      description: 'Since when it is known (с какого дня известно); the end of `dated` unless given.',
    }),
    synthetic: t.boolean({ description: 'Whether it is fictional (учебный пример); it is not unless said.' }),
    visibility: t.field({ type: VisibilityEnum, required: true, description: 'Who may see it (кто видит).' }),
    concerned: concernedField(t),
    idempotencyKey: keyField(t),
  }),
});

type Registered = Readonly<{ document: Within<Document>; entry: EntryWithin; cursor: string }>;

const PaperRegisteredRef = builder.objectRef<Registered>('PaperRegistered').implement({
  description: 'The paper was registered (документ зарегистрирован): facts can cite it now.',
  fields: (t) => ({
    document: t.expose('document', { type: DocumentRef, description: 'The paper (документ).' }),
    entry: t.expose('entry', { type: JournalEntryRef, description: 'The entry in the journal (запись).' }),
    cursor: t.expose('cursor', { type: 'Cursor', description: 'Where the journal stands; subscribe from here.' }),
  }),
});

const RegisterPaperResult = builder.unionType('RegisterPaperResult', {
  description: 'It was registered, or refused with the reason.',
  types: [PaperRegisteredRef, CommandRefusedRef],
  resolveType: (result: Registered | Refusal) => ('code' in result ? 'CommandRefused' : 'PaperRegistered'),
});

builder.mutationField('registerPaper', (t) =>
  t.field({
    type: RegisterPaperResult,
    description: 'A paper comes into the register (зарегистрировать документ). For the secretariat.',
    args: { input: t.arg({ type: RegisterPaperInput, required: true, description: 'Which paper.' }) },
    resolve: async (_root, { input }, context): Promise<Registered | Refusal> => {
      const { register, viewer } = context;
      const { slug, kind, title, number, dated, known, synthetic, visibility, concerned, idempotencyKey } = input;
      const outcome = await register.execute(
        {
          ...{ command: 'registerPaper', slug, documentKind: kind, title: writtenOf(title), number: number ?? null },
          ...{ dated, known: known ?? null, synthetic: synthetic ?? false, visibility, concerned },
        },
        { viewer, idempotencyKey },
      );
      if (outcome.kind === 'refused') return outcome.refusal;
      const entry = outcome.entries[0] as StoredEntry;
      const document = await loadWithin(context, 'document', entry.streamId);
      if (!document) throw new GraphQLError('The paper is no longer among what you may see.');
      return { document, entry: within(document, entry), cursor: register.cursors.encode(outcome.position) };
    },
  }),
);
