import { graphql, type ResultOf } from '@concord/contract';
import { compareAttention, compareText } from '@concord/domain';
import { listOf, type RowOf } from '../live/list.ts';
import { PartyFragment } from '../parties/party.ts';

/** A dossier of the matrix: states by how they stand, so that an answer for many of both stays small. */
const MatrixRowFragment = graphql(`
  fragment MatrixRow on BoardRow @_unmask {
    dossier {
      id
      slug
      title(locale: $locale)
      synthetic
      outstanding {
        __typename
      }
    }
    attention {
      rank
      reason
      daysLate
      daysWaiting
    }
    states {
      stand
      awaited
      late
      codes
    }
    progress {
      counts {
        stand
      }
    }
  }
`);

export const WholeBoardQuery = graphql(
  `
    query WholeBoard($locale: Locale!, $asOf: LocalDate, $isDayGiven: Boolean!, $after: String) {
      board(asOf: $asOf) {
        asOf
        position
        parties {
          ...Party
        }
        rows(first: 100, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...MatrixRow
            }
          }
        }
      }
      present: board @include(if: $isDayGiven) {
        asOf
      }
    }
  `,
  [PartyFragment, MatrixRowFragment],
);

export const WholeBoardSubscription = graphql(
  `
    subscription WholeBoardChanged($locale: Locale!, $after: Cursor) {
      boardChanged(after: $after) {
        __typename
        ... on BoardRows {
          cursor
          asOf
          parties {
            ...Party
          }
          rows {
            ...MatrixRow
          }
        }
        ... on ResyncRequired {
          reason
        }
      }
    }
  `,
  [PartyFragment, MatrixRowFragment],
);

export type WholeBoard = ResultOf<typeof WholeBoardQuery>;
export const WHOLE_BOARD = listOf(WholeBoardQuery, ({ board }) => board.rows);
export type MatrixRow = RowOf<typeof WHOLE_BOARD>;
export type WholeBoardUpdate = ResultOf<typeof WholeBoardSubscription>;

/** The first page with the rows of an update, also of dossiers that are on later pages; `allRows` puts them in their places. */
export function mergeWhole(data: WholeBoard, { boardChanged }: WholeBoardUpdate): WholeBoard | 'reload' {
  if (boardChanged.__typename !== 'BoardRows') return 'reload';
  const { board } = data;
  const { asOf, parties } = boardChanged;
  const rows = new Map(board.rows.edges.map(({ node }) => [node.dossier.id, node]));
  for (const row of boardChanged.rows) rows.set(row.dossier.id, row);
  const edges = [...rows.values()].map((node) => ({ node }));
  return {
    board: { ...board, asOf, parties, rows: { ...board.rows, edges } },
    ...(data.present && { present: { asOf } }),
  };
}

/**
 * All rows that have come, the most pressing first: those of the first page, which are followed, over those of later ones. An update
 * names the order of the first hundred dossiers alone, so that the order is worked out here, by the rule of the server.
 */
export function allRows(first: WholeBoard, later: readonly MatrixRow[]): readonly MatrixRow[] {
  const rows = new Map<string, MatrixRow>();
  for (const row of [...first.board.rows.edges.map(({ node }) => node), ...later])
    if (!rows.has(row.dossier.id)) rows.set(row.dossier.id, row);
  return [...rows.values()].sort(
    (a, b) => compareAttention(a.attention, b.attention) || compareText(a.dossier.slug, b.dossier.slug),
  );
}

export function isPastWhole({ board, present }: WholeBoard): boolean {
  return Boolean(present && board.asOf !== present.asOf);
}
