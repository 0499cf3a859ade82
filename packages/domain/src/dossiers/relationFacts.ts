import type { Id } from '../journal/entry.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { inBoth, quoted, quotedBoth } from '../text/listText.ts';
import { DOCUMENT_RELATION_TEXT } from '../text/vocabulary.ts';
import type { OnDay } from './differences.ts';
import { type Fact, placeOf } from './fact.ts';

/** How the documents of a dossier stand to others, and others to them: that one supersedes another is told of both. */
export function relationFacts({ records }: OnDay, dossierId: Id): readonly Fact[] {
  return rowsBy(records.document, 'dossierId', dossierId).flatMap((document) => [
    ...rowsBy(records.documentRelation, 'documentId', document.id).flatMap((row): readonly Fact[] => {
      const other = records.document.get(row.otherId);
      if (!other) return [];
      const text = inBoth(
        (locale) => `${DOCUMENT_RELATION_TEXT[row.relation][locale]} ${quoted(locale, other.title[locale])}`,
      );
      return [factOf(document.title, row, text)];
    }),
    ...rowsBy(records.documentRelation, 'otherId', document.id).flatMap((row): readonly Fact[] => {
      const from = records.document.get(row.documentId);
      if (!from || from.dossierId === dossierId) return [];
      const text = inBoth((locale) => {
        const word = DOCUMENT_RELATION_TEXT[row.relation][locale];
        return `${quoted(locale, from.title[locale])}: ${word} ${quoted(locale, document.title[locale])}`;
      });
      return [factOf(document.title, row, text)];
    }),
  ]);
}

function factOf(
  title: Fact['text'],
  { id, relation, otherId, streamVersion }: Readonly<{ id: Id; relation: string; otherId: Id; streamVersion: number }>,
  text: Fact['text'],
): Fact {
  return {
    ...{ kind: 'relation', key: id, place: placeOf(streamVersion), subject: quotedBoth(title) },
    ...{ value: `${relation} ${otherId}`, text },
  };
}
