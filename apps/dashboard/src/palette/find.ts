import { graphql, type ResultOf } from '@concord/contract';

export const FindQuery = graphql(`
  query Find($text: String!, $locale: Locale!) {
    search(text: $text, first: 12) {
      note(locale: $locale)
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
              slug
            }
            ... on Document {
              slug
              supersededText(locale: $locale)
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
  if (node.__typename === 'Document') return `/${dossier ? 'documents' : 'papers'}/${node.slug}`;
  if (dossier) return `/dossiers/${dossier.slug}${kind === 'COMMENT' ? '/comments' : ''}`;
  switch (node.__typename) {
    case 'Body':
      return `/bodies/${node.slug}`;
    case 'MemberState':
      return `/states/${node.code}`;
    case 'Meeting':
      return `/meetings/${node.slug}`;
    default:
      return null;
  }
}
