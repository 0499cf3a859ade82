import { graphql, type ResultOf, type VariablesOf } from '@concord/contract';
import { useLocale } from '../locale/useLocale.ts';
import { type JournalOf, JournalPageFragment } from './JournalPages.tsx';

const DossierJournalQuery = graphql(
  `
    query DossierJournal($slug: String!, $asOf: LocalDate, $after: Cursor, $locale: Locale!) {
      dossier(slug: $slug, asOf: $asOf) {
        journal(first: 50, after: $after) {
          ...JournalPage
        }
      }
    }
  `,
  [JournalPageFragment],
);

/**
 * The journal of a dossier.
 *
 * @param asOf on which day; null for today
 */
export function useDossierJournal(
  slug: string,
  asOf: string | null,
): JournalOf<ResultOf<typeof DossierJournalQuery>, VariablesOf<typeof DossierJournalQuery>> {
  const { wire: locale } = useLocale();
  return {
    query: DossierJournalQuery,
    variables: (after) => ({ slug, asOf, after, locale }),
    pageIn: ({ dossier }) => dossier?.journal,
  };
}
