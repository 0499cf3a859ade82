import type { DocumentKind, NewDocument } from '@concord/domain';
import type { InputFields } from '../commands/inputs.ts';
import { DocumentKindEnum } from '../documents/document.ts';
import { WrittenTextInput, writtenOf } from '../text/localizedInput.ts';

/** What is said of a document that joins a dossier. */
export function newDocumentFields(t: InputFields) {
  return {
    slug: t.string({ required: true, description: 'Short name in addresses (краткое имя); no other document has it.' }),
    kind: t.field({ type: DocumentKindEnum, required: true, description: 'What kind of document it is (вид).' }),
    title: t.field({ type: WrittenTextInput, required: true, description: 'Its title (наименование).' }),
    purpose: t.field({ type: WrittenTextInput, description: 'What it is for (назначение), where a paper tells.' }),
  };
}

type Given = Readonly<{
  slug: string;
  kind: DocumentKind;
  title: typeof WrittenTextInput.$inferInput;
  purpose?: typeof WrittenTextInput.$inferInput | null | undefined;
}>;

/** The same as the domain takes it. */
export function newDocumentOf<Label extends string | null>(
  { slug, kind, title, purpose }: Given,
  revisionLabel: Label,
): NewDocument & Readonly<{ revisionLabel: Label }> {
  return {
    ...{ slug, documentKind: kind, title: writtenOf(title), revisionLabel },
    purpose: purpose ? writtenOf(purpose) : null,
  };
}
