import type { Document, Revision } from '../journal/records.ts';
import { inBoth, quoted } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { DOCUMENT_KIND_TEXT } from '../text/vocabulary.ts';
import { whenText } from '../text/whenText.ts';
import { writtenIn } from '../text/writtenIn.ts';

/**
 * How a document is named where it is referred to: title, kind, number and date as ГОСТ Р 7.0.97 orders them for a paper, and of one
 * that travels the revision that is meant. Where the register has it from is for the page to add, which knows its own address.
 *
 * @param revision the one that is meant; undefined for a paper without revisions
 */
export function citationOf(document: Document, revision: Revision | undefined): LocalizedText {
  return inBoth((locale) => {
    const { title, documentKind, number, dated } = document;
    const parts = [
      DOCUMENT_KIND_TEXT[documentKind][locale],
      number,
      dated && whenText(dated, locale),
      revision && `${writtenIn(revision.label, locale)}, ${whenText(revision.issued, locale)}`,
    ];
    return `${quoted(locale, title[locale])} (${parts.filter(Boolean).join(', ')})`;
  });
}
