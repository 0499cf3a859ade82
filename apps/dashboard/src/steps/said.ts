import { graphql } from '@concord/contract';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { listOf, type RowOf } from '../live/list.ts';
import { WhenTextFragment } from '../time/WhenText.tsx';

const SaidPositionsFragment = graphql(
  `
    fragment SaidPositions on PositionConnection @_unmask {
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

const SaidCommentsFragment = graphql(
  `
    fragment SaidComments on CommentConnection @_unmask {
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
            ...WhenText
          }
          step {
            id
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

/** The first page of what a party said at a step, and of what it remarked on the dossier. */
export const SaidQuery = graphql(
  `
    query Said($locale: Locale!, $asOf: LocalDate, $slug: String!, $party: ID!, $step: ID!) {
      positions(asOf: $asOf, first: 50, filter: { dossiers: [$slug], parties: [$party], steps: [$step] }) {
        ...SaidPositions
      }
      comments(asOf: $asOf, first: 50, filter: { dossiers: [$slug], parties: [$party] }) {
        ...SaidComments
      }
    }
  `,
  [SaidPositionsFragment, SaidCommentsFragment],
);

const MorePositionsQuery = graphql(
  `
    query SaidPositions($locale: Locale!, $asOf: LocalDate, $slug: String!, $party: ID!, $step: ID!, $after: String) {
      positions(asOf: $asOf, first: 50, after: $after, filter: { dossiers: [$slug], parties: [$party], steps: [$step] }) {
        ...SaidPositions
      }
    }
  `,
  [SaidPositionsFragment],
);

const MoreCommentsQuery = graphql(
  `
    query SaidComments($locale: Locale!, $asOf: LocalDate, $slug: String!, $party: ID!, $after: String) {
      comments(asOf: $asOf, first: 50, after: $after, filter: { dossiers: [$slug], parties: [$party] }) {
        ...SaidComments
      }
    }
  `,
  [SaidCommentsFragment],
);

export const SAID_POSITIONS = listOf(MorePositionsQuery, ({ positions }) => positions);
export type SaidPosition = RowOf<typeof SAID_POSITIONS>;

export const SAID_COMMENTS = listOf(MoreCommentsQuery, ({ comments }) => comments);
export type SaidComment = RowOf<typeof SAID_COMMENTS>;
