import { DOCUMENT_KIND_TEXT, DOCUMENT_KINDS, type Document, type Revision } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { innerId } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { datedId, type Within, within } from '../within.ts';

/** What kind of document something is. */
export const DocumentKindEnum = enumOf(
  'DocumentKind',
  'What kind of document it is (вид документа).',
  DOCUMENT_KINDS,
  DOCUMENT_KIND_TEXT,
);

/** A paper that facts are taken from, or a document that travels in a dossier. */
export const DocumentRef = builder.objectRef<Within<Document>>('Document');

builder.node(DocumentRef, {
  description: 'A document (документ): one that travels in a dossier, or a paper that facts are taken from.',
  id: { resolve: (document) => innerId(datedId(document)), description: 'Global id (идентификатор).' },
  loadOne: (id, context) => loadWithin(context, 'document', id),
  fields: (t) => ({
    slug: t.string({
      description: 'Short name in addresses (краткое имя в адресах).',
      resolve: ({ value }) => value.slug,
    }),
    kind: t.field({
      type: DocumentKindEnum,
      description: 'What kind of document it is (вид документа).',
      resolve: ({ value }) => value.documentKind,
    }),
    title: t.string({
      description: 'Its title (наименование).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.title, locale, context),
    }),
    number: t.string({
      nullable: true,
      description: 'As printed on it (номер): «исх. № 165».',
      resolve: ({ value }) => value.number,
    }),
    dated: t.field({
      type: WhenRef,
      nullable: true,
      description: 'The date that it bears (дата).',
      resolve: ({ value }) => value.dated,
    }),
    purpose: t.string({
      nullable: true,
      description: 'What it is for (назначение), as a paper tells it; null where none does.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => value.purpose && inLocale(value.purpose, locale, context),
    }),
    synthetic: t.boolean({
      description: 'Whether it is fictional (учебный пример).',
      resolve: ({ value }) => value.synthetic,
    }),
  }),
});

/** A text of a document, to which positions attach. */
export const RevisionRef = builder.objectRef<Within<Revision>>('Revision');

builder.node(RevisionRef, {
  description: 'A revision of a document (редакция). Positions and comments attach to it.',
  id: { resolve: (revision) => innerId(datedId(revision)), description: 'Global id (идентификатор).' },
  loadOne: (id, context) => loadWithin(context, 'revision', id),
  fields: (t) => ({
    label: t.string({
      description: 'What it is called (обозначение): a number or a date.',
      resolve: ({ value }) => value.label,
    }),
    issued: t.field({
      type: WhenRef,
      description: 'When it was issued (когда выпущена).',
      resolve: ({ value }) => value.issued,
    }),
    document: t.field({
      type: DocumentRef,
      description: 'The document (документ).',
      resolve: (revision) => documentWithin(revision, revision.value.documentId),
    }),
  }),
});

/** A document of the same records. */
export function documentWithin(from: Within<unknown>, id: string): Within<Document> {
  const document = from.records.document.get(id);
  if (!document) throw new GraphQLError('The document is not among what you may see.');
  return within(from, document);
}
