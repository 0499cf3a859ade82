import { graphql, type ResultOf } from '@concord/contract';

export const FindQuery = graphql(`
  query Find($text: String!, $locale: Locale!) {
    search(text: $text, first: 12) {
      edges {
        node {
          kind
          title(locale: $locale)
          node {
            __typename
            id
            ... on Body {
              slug
            }
            ... on MemberState {
              code
            }
            ... on Meeting {
              numbers
            }
            ... on Document {
              slug
            }
          }
          dossier {
            slug
            title(locale: $locale)
          }
        }
      }
    }
  }
`);

export type FoundItem = ResultOf<typeof FindQuery>['search']['edges'][number]['node'];

/** What everybody looks for before anything is typed. */
export const NearQuery = graphql(`
  query Near($locale: Locale!) {
    board {
      rows(first: 6) {
        edges {
          node {
            dossier {
              slug
              title(locale: $locale)
            }
          }
        }
      }
    }
  }
`);

/** The page that shows something that was found; null where it has none of its own and belongs to no dossier. */
export function pathOf({ node, kind, dossier }: FoundItem): string | null {
  if (kind === 'DOCUMENT' && node.__typename === 'Document' && !dossier) return `/papers/${node.slug}`;
  if (dossier) return `/dossiers/${dossier.slug}`;
  switch (node.__typename) {
    case 'Body':
      return `/bodies/${node.slug}`;
    case 'MemberState':
      return `/states/${node.code}`;
    case 'Meeting':
      return node.numbers.some(Boolean) ? `/meetings/${node.numbers.filter(Boolean).join('-')}` : null;
    default:
      return null;
  }
}
