import { graphql, type ResultOf, type VariablesOf } from '@concord/contract';
import { listOf, type RowOf } from '../live/list.ts';
import { FactFragment } from './Fact.tsx';
import { PaperHeadFragment } from './PaperHead.tsx';

/** The citations of so many entries as one answer gives; a paper of two pages has fewer. */
const CitationsFragment = graphql(
  `
    fragment Citations on CitationConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          place
          locator(locale: $locale)
          words
          inferred
          entry {
            id
            kind
            ...Fact
          }
        }
      }
    }
  `,
  [FactFragment],
);

/** The text is that of today; the facts are those of the day. */
export const PaperPageQuery = graphql(
  `
    query PaperPage($locale: Locale!, $slug: String!, $asOf: LocalDate, $isDayGiven: Boolean!) {
      document(slug: $slug, asOf: $asOf) {
        title(locale: $locale)
        ...PaperHead
        text {
          passages {
            place
            locator(locale: $locale)
            text
          }
        }
        citations(first: 100) {
          ...Citations
        }
      }
      board(asOf: $asOf) {
        asOf
        position
      }
      present: board @include(if: $isDayGiven) {
        asOf
      }
    }
  `,
  [PaperHeadFragment, CitationsFragment],
);

/** What follows of the citations. */
const MoreCitationsQuery = graphql(
  `
    query MoreCitations($locale: Locale!, $slug: String!, $asOf: LocalDate, $after: Cursor) {
      document(slug: $slug, asOf: $asOf) {
        citations(first: 100, after: $after) {
          ...Citations
        }
      }
    }
  `,
  [CitationsFragment],
);

export type PaperAsked = VariablesOf<typeof PaperPageQuery>;
export type PaperPageData = ResultOf<typeof PaperPageQuery>;
export type Paper = NonNullable<PaperPageData['document']>;

export const CITATIONS = listOf(MoreCitationsQuery, ({ document }) => document?.citations);
export type Citation = RowOf<typeof CITATIONS>;
