import { graphql, type ResultOf } from '@concord/contract';
import { EntryFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';

/** The document of the address, if it names one. */
export const RelatedQuery = graphql(`
  query DeskRelated($slug: String!, $isGiven: Boolean!, $locale: Locale!) {
    document(slug: $slug) @include(if: $isGiven) {
      id
      title(locale: $locale)
      synthetic
    }
  }
`);

export type RelatedDocument = NonNullable<ResultOf<typeof RelatedQuery>['document']>;

/** How a document can stand to another, what is said most first. */
export const RELATIONS = [
  ...(['SUPERSEDES', 'AMENDS', 'PURSUANT_TO', 'ANNEX_TO', 'BACKGROUND_FOR', 'DRAFT_OF'] as const),
  'REPLIES_TO' as const,
];
export type Relation = (typeof RELATIONS)[number];

export const RelateMutation = graphql(
  `
    mutation DeskRelateDocuments($input: RelateDocumentsInput!, $locale: Locale!) {
      relateDocuments(input: $input) {
        __typename
        ... on DocumentsRelated {
          document {
            slug
          }
          entries {
            ...DeskEntry
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RefusedFragment],
);
