import type { Id } from '../journal/entry.ts';
import type { Document, DocumentRelation, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { compareText } from '../text/compareText.ts';
import { type Lead, leadFor } from '../text/lead.ts';
import { inBoth, listText, quoted } from '../text/listText.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import { whenText } from '../text/whenText.ts';
import { latestOf, type When } from '../time/when.ts';

/** That a document was superseded: by which one, and since when that was said. */
export type Supersession = Readonly<{ by: Document; since: When; relation: DocumentRelation }>;

/**
 * By what a document was superseded, in the order in which that was said; nothing when it was not. Whoever may not see what supersedes it
 * is not told. What only amends it, or is drafted to take its place, supersedes nothing.
 */
export function supersessionsOf(records: Records, documentId: Id): readonly Supersession[] {
  return rowsBy(records.documentRelation, 'otherId', documentId)
    .filter(({ relation }) => relation === 'supersedes')
    .toSorted((a, b) => compareText(latestOf(a.occurred) ?? '', latestOf(b.occurred) ?? ''))
    .flatMap((relation) => {
      const by = records.document.get(relation.documentId);
      return by ? [{ by, since: relation.occurred, relation }] : [];
    });
}

/** «заменён документом «Концепция 2030» (5 мая 2026)»; undefined of a document that none supersedes. */
export function supersededText(records: Records, documentId: Id): LocalizedText | undefined {
  const supersessions = supersessionsOf(records, documentId);
  if (supersessions.length === 0) return undefined;
  const lead = leadFor(supersessions.length, LEAD);
  return inBoth((locale) => `${lead[locale]} ${byText(supersessions, locale)}`);
}

const LEAD: Lead = {
  one: { ru: 'заменён документом', en: 'superseded by' },
  more: { ru: 'заменён документами', en: 'superseded by' },
};

/** «Документ «Концепция» заменён документом «Концепция 2030» (5 мая 2026).» One sentence for each document of a dossier that was superseded. */
export function supersededSentences(records: Records, documents: readonly Document[], locale: Locale): string {
  return documents
    .flatMap(({ id, title }) => {
      const text = supersededText(records, id)?.[locale];
      const name = quoted(locale, title[locale]);
      return text ? [locale === 'ru' ? `Документ ${name} ${text}.` : `${name} was ${text}.`] : [];
    })
    .join(' ');
}

function byText(supersessions: readonly Supersession[], locale: Locale): string {
  return listText(
    locale,
    supersessions.map(({ by, since }) => `${quoted(locale, by.title[locale])} (${whenText(since, locale)})`),
  );
}
