import type { AgainSays } from '@concord/domain';
import { builder } from '../../builder.ts';
import { DocumentKindEnum } from '../../documents/document.ts';
import { WrittenTextInput, writtenOf } from '../../text/localizedInput.ts';
import { occurredField, said, saidAs } from './said.ts';

/** How a dossier was opened instead. */
export const OpeningInsteadInput = builder.inputType('OpeningInsteadInput', {
  description: 'How a dossier was opened instead (открытие досье); its short name and its route stay.',
  fields: (t) => ({
    title: t.field({ type: WrittenTextInput, description: 'Its title (наименование).' }),
    ...occurredField(t, 'opened'),
  }),
});

/** What a document of a dossier is instead. */
export const DocumentInsteadInput = builder.inputType('DocumentInsteadInput', {
  description:
    'What a document of a dossier is instead (документ досье); what is left out stays, and so does its short name.',
  fields: (t) => ({
    kind: t.field({ type: DocumentKindEnum, description: 'What kind of document it is (вид).' }),
    title: t.field({ type: WrittenTextInput, description: 'Its title (наименование).' }),
    purpose: t.field({ type: WrittenTextInput, description: 'What it is for (назначение); null for nothing told.' }),
    ...occurredField(t, 'added'),
  }),
});

/** What a revision is called instead. */
export const RevisionInsteadInput = builder.inputType('RevisionInsteadInput', {
  description:
    'What a revision is called, and when it was issued, instead (редакция). It stays where it was among the others.',
  fields: (t) => ({
    label: t.string({ description: 'What it is called (обозначение).' }),
    ...occurredField(t, 'issued'),
  }),
});

/** In which language the text of a revision is instead. */
export const RevisionTextInsteadInput = builder.inputType('RevisionTextInsteadInput', {
  description:
    'In which language the text of a revision is instead (текст редакции). Another file is another text: this one is taken back, and that attached.',
  fields: (t) => ({
    language: t.string({ description: 'In which language (язык), ISO 639-1.' }),
    ...occurredField(t, 'received'),
  }),
});

export function openingInstead({ title, occurred }: typeof OpeningInsteadInput.$inferInput): AgainSays['opening'] {
  return { title: said(title && writtenOf(title)), occurred: said(occurred) };
}

export function documentInstead(input: typeof DocumentInsteadInput.$inferInput): AgainSays['document'] {
  const { kind, title, purpose, occurred } = input;
  return {
    ...{ documentKind: said(kind), title: said(title && writtenOf(title)) },
    ...{ purpose: saidAs(purpose, writtenOf), occurred: said(occurred) },
  };
}

export function revisionInstead({ label, occurred }: typeof RevisionInsteadInput.$inferInput): AgainSays['revision'] {
  return { label: said(label), occurred: said(occurred) };
}

export function revisionTextInstead(input: typeof RevisionTextInsteadInput.$inferInput): AgainSays['revisionText'] {
  return { language: said(input.language), occurred: said(input.occurred) };
}
