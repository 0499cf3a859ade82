import { graphql, type ResultOf } from '@concord/contract';
import { listOf } from '../../live/list.ts';
import { PartyShortFragment } from '../../parties/partyShort.ts';
import { EntryFragment, RecordedFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';

export const CommentsQuery = graphql(
  `
    query DeskComments($slug: String!, $locale: Locale!, $after: String) {
      dossier(slug: $slug) {
        slug
        title(locale: $locale)
        synthetic
        version
        comments(open: true, first: 100, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              id
              element
              text
              proposedWording
              occurred {
                text(locale: $locale)
              }
              party {
                ...PartyShort
              }
            }
          }
        }
      }
    }
  `,
  [PartyShortFragment],
);

/** The comments on a dossier that nobody has considered yet. */
export const OPEN_COMMENTS = listOf(CommentsQuery, ({ dossier }) => dossier?.comments);
export type CommentsDossier = NonNullable<ResultOf<typeof CommentsQuery>['dossier']>;

export const DisposeMutation = graphql(
  `
    mutation DeskDisposeComment($input: DisposeCommentInput!, $locale: Locale!) {
      disposeComment(input: $input) {
        __typename
        ... on CommentDisposed {
          entries {
            ...DeskEntry
          }
          dossier {
            ...DeskRecorded
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RecordedFragment, RefusedFragment],
);
