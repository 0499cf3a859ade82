import type { AgainSays } from '@concord/domain';
import { builder } from '../../builder.ts';
import { DocumentKindEnum } from '../../documents/document.ts';
import { RelationEnum } from '../../documents/relations.ts';
import { recordIdOf } from '../../ids.ts';
import { WrittenTextInput, writtenOf } from '../../text/localizedInput.ts';
import { INFERRED } from '../../time/inferred.ts';
import { occurredField, said } from './said.ts';

/** What a paper is instead. */
export const PaperInsteadInput = builder.inputType('PaperInsteadInput', {
  description: 'What a registered paper is instead (документ); what is left out stays, and so does its short name.',
  fields: (t) => ({
    kind: t.field({ type: DocumentKindEnum, description: 'What kind of document it is (вид).' }),
    title: t.field({ type: WrittenTextInput, description: 'Its title (наименование).' }),
    number: t.string({ description: 'As printed on it (номер); null for none.' }),
    dated: t.string({
      description: `The date that it bears (дата), EDTF; not after the day since which it is known. ${INFERRED}`,
    }),
  }),
});

/** How one document stands to another instead. */
export const RelationInsteadInput = builder.inputType('RelationInsteadInput', {
  description: 'How one document stands to another instead (связь документов); what is left out stays.',
  fields: (t) => ({
    relation: t.field({ type: RelationEnum, description: 'How it stands (вид связи).' }),
    other: t.id({ description: 'The document to which it does (другой документ).' }),
    ...occurredField(t, 'said'),
  }),
});

export function paperInstead(input: typeof PaperInsteadInput.$inferInput): AgainSays['paper'] {
  const { kind, title, number, dated } = input;
  return { documentKind: said(kind), title: said(title && writtenOf(title)), number, dated: said(dated) };
}

export function relationInstead(input: typeof RelationInsteadInput.$inferInput): AgainSays['relation'] {
  const { relation, other, occurred } = input;
  return {
    relation: said(relation),
    otherId: said(other && recordIdOf(other, 'Document')),
    occurred: said(occurred),
  };
}
