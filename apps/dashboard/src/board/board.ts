import { graphql, type ResultOf } from '@concord/contract';
import { PartyFragment } from '../parties/party.ts';
import { AttentionRowFragment } from './AttentionRow.tsx';
import { ChangesFragment } from './Changes.tsx';
import { CountersFragment } from './Counters.tsx';
import { DataQualityFragment } from './DataQuality.tsx';
import { MeetingsFragment, NextAgendaFragment } from './Meetings.tsx';
import { MatrixFragment } from './matrix.ts';

/** A row, with what the parts of the overview take from it. */
const RowFragment = graphql(
  `
    fragment Row on BoardRow @_unmask {
      dossier {
        id
        title(locale: $locale)
      }
      attention {
        reason
        daysLate
        daysWaiting
      }
      cells {
        party {
          __typename
          ... on MemberState {
            code
          }
        }
        stand
        awaited
        late
      }
      ...AttentionRow
      ...Matrix
      ...DataQuality
      ...NextAgenda
    }
  `,
  [AttentionRowFragment, MatrixFragment, DataQualityFragment, NextAgendaFragment],
);

export const BoardQuery = graphql(
  `
    query Board($locale: Locale!, $asOf: LocalDate, $isDayGiven: Boolean!) {
      board(asOf: $asOf) {
        asOf
        position
        counters {
          ...Counters
        }
        parties {
          ...Party
        }
        meetings {
          ...Meetings
        }
        news {
          ...Changes
        }
        reasons {
          reason
          count
        }
        rows(first: 100) {
          pageInfo {
            endCursor
          }
          edges {
            node {
              ...Row
            }
          }
        }
      }
      present: board @include(if: $isDayGiven) {
        asOf
      }
    }
  `,
  [CountersFragment, PartyFragment, MeetingsFragment, ChangesFragment, RowFragment],
);

export const BoardSubscription = graphql(
  `
    subscription BoardChanged($locale: Locale!, $after: Cursor) {
      boardChanged(after: $after) {
        __typename
        ... on BoardRows {
          cursor
          asOf
          order
          counters {
            ...Counters
          }
          reasons {
            reason
            count
          }
          parties {
            ...Party
          }
          meetings {
            ...Meetings
          }
          news {
            ...Changes
          }
          rows {
            ...Row
          }
        }
        ... on ResyncRequired {
          reason
        }
      }
    }
  `,
  [CountersFragment, PartyFragment, MeetingsFragment, ChangesFragment, RowFragment],
);

/** A page of the dossiers that a filter wants, or of all: what the overview does not hold is asked for when it is wanted. */
export const BoardPageQuery = graphql(
  `
    query BoardPage($locale: Locale!, $asOf: LocalDate, $filter: DossierFilter, $after: String) {
      board(asOf: $asOf, filter: $filter) {
        rows(first: 100, after: $after) {
          totalCount
          pageInfo {
            endCursor
          }
          edges {
            node {
              ...Row
            }
          }
        }
      }
    }
  `,
  [RowFragment],
);

export type BoardData = ResultOf<typeof BoardQuery>;
export type BoardRow = BoardData['board']['rows']['edges'][number]['node'];
export type BoardUpdate = ResultOf<typeof BoardSubscription>;

/** The board with the rows of an update, in the order of the update; 'reload' when that names a row which is not known here. */
export function mergeBoard(data: BoardData, update: BoardUpdate): BoardData | 'reload' {
  const changed = update.boardChanged;
  if (changed.__typename !== 'BoardRows') return 'reload';
  const { board } = data;
  const rows = new Map(board.rows.edges.map(({ node }) => [node.dossier.id, node]));
  for (const row of changed.rows) rows.set(row.dossier.id, row);
  const edges = changed.order.flatMap((id) => {
    const node = rows.get(id);
    return node ? [{ node }] : [];
  });
  if (edges.length !== changed.order.length) return 'reload';
  const { asOf, counters, reasons, parties, meetings, news } = changed;
  return {
    board: { ...board, asOf, counters, reasons, parties, meetings, news, rows: { ...board.rows, edges } },
    ...(data.present && { present: { asOf } }),
  };
}

/** How many dossiers the board has in all: of each it says once why it needs attention. */
export function totalOf({ board }: BoardData): number {
  return board.reasons.reduce((sum, { count }) => sum + count, 0);
}

/** How many of them are not done yet. */
export function pressingOf({ board }: BoardData): number {
  return board.reasons.reduce((sum, { reason, count }) => sum + (reason === 'DONE' ? 0 : count), 0);
}

/** Whether an answer is of a day before today; the one that was asked without a day never is. */
export function isPastBoard({ board, present }: BoardData): boolean {
  return Boolean(present && board.asOf !== present.asOf);
}
