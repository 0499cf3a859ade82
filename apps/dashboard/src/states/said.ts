import { graphql, type ResultOf } from '@concord/contract';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { pageOf } from '../live/pageOf.ts';
import type { Page } from '../live/useLaterPages.ts';
import { WhenTextFragment } from '../time/WhenText.tsx';

/** What a state said. */
export const StatePositionsFragment = graphql(
  `
    fragment StatePositions on PositionConnection @_unmask {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          stand
          text
          occurred {
            edtf
            ...WhenText
          }
          revision {
            label
            document {
              slug
              title(locale: $locale)
            }
          }
          sources {
            ...SourceText
          }
        }
      }
    }
  `,
  [WhenTextFragment, SourceTextFragment],
);

export const StatePositionsQuery = graphql(
  `
    query StatePositions($locale: Locale!, $code: String!, $asOf: LocalDate, $first: Int!, $after: String) {
      memberState(code: $code, asOf: $asOf) {
        positions(first: $first, after: $after) {
          ...StatePositions
        }
      }
    }
  `,
  [StatePositionsFragment],
);

export type Position = ResultOf<typeof StatePositionsFragment>['edges'][number]['node'];

export function pageOfPositions({ memberState }: ResultOf<typeof StatePositionsQuery>): Page<Position> {
  return memberState ? pageOf(memberState.positions) : { rows: [], next: null };
}

/** The letters that asked a state, and what it made of each. */
export const StateLettersFragment = graphql(
  `
    fragment StateLetters on LetterToStateConnection @_unmask {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          dossier {
            slug
            title(locale: $locale)
          }
          request {
            id
            letterNumber
            term
            termUnknown(locale: $locale)
            sent {
              edtf
              ...WhenText
            }
          }
          answer {
            state
            daysWaiting
            daysToAnswer
            position {
              stand
            }
            reply {
              letterNumber
            }
          }
        }
      }
    }
  `,
  [WhenTextFragment],
);

export const StateLettersQuery = graphql(
  `
    query StateLetters($locale: Locale!, $code: String!, $asOf: LocalDate, $first: Int!, $after: String) {
      memberState(code: $code, asOf: $asOf) {
        letters(first: $first, after: $after) {
          ...StateLetters
        }
      }
    }
  `,
  [StateLettersFragment],
);

export type Letter = ResultOf<typeof StateLettersFragment>['edges'][number]['node'];

export function pageOfLetters({ memberState }: ResultOf<typeof StateLettersQuery>): Page<Letter> {
  return memberState ? pageOf(memberState.letters) : { rows: [], next: null };
}

/** What a state remarked, and what became of it. */
export const StateCommentsFragment = graphql(
  `
    fragment StateComments on CommentConnection @_unmask {
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
          disposition
          reason
          occurred {
            edtf
            ...WhenText
          }
          revision {
            label
            document {
              slug
              title(locale: $locale)
              dossier {
                slug
              }
            }
          }
        }
      }
    }
  `,
  [WhenTextFragment],
);

export const StateCommentsQuery = graphql(
  `
    query StateComments($locale: Locale!, $code: String!, $asOf: LocalDate, $first: Int!, $after: String) {
      memberState(code: $code, asOf: $asOf) {
        comments(first: $first, after: $after) {
          ...StateComments
        }
      }
    }
  `,
  [StateCommentsFragment],
);

export type Comment = ResultOf<typeof StateCommentsFragment>['edges'][number]['node'];

export function pageOfComments({ memberState }: ResultOf<typeof StateCommentsQuery>): Page<Comment> {
  return memberState ? pageOf(memberState.comments) : { rows: [], next: null };
}
