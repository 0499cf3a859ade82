import { graphql } from '@concord/contract';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { listOf, type RowOf } from '../live/list.ts';
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

const StatePositionsQuery = graphql(
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

export const STATE_POSITIONS = listOf(StatePositionsQuery, ({ memberState }) => memberState?.positions);
export type Position = RowOf<typeof STATE_POSITIONS>;

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

const StateLettersQuery = graphql(
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

export const STATE_LETTERS = listOf(StateLettersQuery, ({ memberState }) => memberState?.letters);
export type Letter = RowOf<typeof STATE_LETTERS>;

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

const StateCommentsQuery = graphql(
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

export const STATE_COMMENTS = listOf(StateCommentsQuery, ({ memberState }) => memberState?.comments);
export type Comment = RowOf<typeof STATE_COMMENTS>;
