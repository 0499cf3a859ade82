import type { RegisterPaper } from '@concord/domain';
import { builder } from '../builder.ts';
import type { InputFields } from '../commands/inputs.ts';
import { WrittenTextInput, writtenOf } from '../text/localizedInput.ts';
import { INFERRED } from '../time/inferred.ts';
import { concernedField, VisibilityEnum } from '../viewer/visibility.ts';
import { DocumentKindEnum } from './document.ts';

/** What a paper bears that comes into the register. */
export function paperFields(t: InputFields) {
  return {
    slug: t.string({ required: true, description: 'Short name in addresses (краткое имя); no other document has it.' }),
    kind: t.field({ type: DocumentKindEnum, required: true, description: 'What kind of document it is (вид).' }),
    title: t.field({ type: WrittenTextInput, required: true, description: 'Its title (наименование).' }),
    number: t.string({ description: 'As printed on it (номер): «исх. № 165».' }),
    dated: t.string({
      required: true,
      description: `The date that it bears (дата), EDTF. Not in the future. ${INFERRED}`,
    }),
    known: t.field({
      type: 'LocalDate',
      description: 'Since when it is known (с какого дня известно); the end of `dated` unless given.',
    }),
    synthetic: t.boolean({ description: 'Whether it is fictional (учебный пример); it is not unless said.' }),
    visibility: t.field({ type: VisibilityEnum, required: true, description: 'Who may see it (кто видит).' }),
    concerned: concernedField(t),
  };
}

export const NewPaperInput = builder.inputType('NewPaperInput', {
  description: 'A paper that comes into the register with the command that cites it (новый документ).',
  fields: paperFields,
});

/** The paper as the domain takes it. */
export function paperOf(input: typeof NewPaperInput.$inferInput): RegisterPaper {
  const { slug, kind, title, number, dated, known, synthetic, visibility, concerned } = input;
  return {
    ...{ command: 'registerPaper', slug, documentKind: kind, title: writtenOf(title), number: number ?? null },
    ...{ dated, known: known ?? null, synthetic: synthetic ?? false, visibility, concerned },
  };
}
