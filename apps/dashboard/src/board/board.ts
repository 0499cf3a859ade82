import { graphql, type ResultOf } from '@concord/contract';
import { PartyFragment } from '../parties/party.ts';
import { AttentionRowFragment } from './AttentionRow.tsx';
import { ChangesFragment } from './Changes.tsx';
import { CountersFragment } from './Counters.tsx';
import { DataQualityFragment } from './DataQuality.tsx';
import { AgendaFragment, MeetingsFragment } from './Meetings.tsx';
import { MatrixFragment } from './matrix.ts';

/** A row, with what the parts of the overview take from it. */
const RowFragment = graphql(
  `
    fragment Row on BoardRow @_unmask {
      dossier {
        id
        title(locale: $locale)
      }
      cells {
        party {
          __typename
          ... on Node {
            id
          }
        }
      }
      ...AttentionRow
      ...Matrix
      ...Changes
      ...DataQuality
      ...Agenda
    }
  `,
  [AttentionRowFragment, MatrixFragment, ChangesFragment, DataQualityFragment, AgendaFragment],
);

export const BoardQuery = graphql(
  `
    query Board($locale: Locale!, $asOf: LocalDate) {
      board(asOf: $asOf) {
        asOf
        position
        counters {
          ...Counters
        }
        parties {
          ... on Node {
            id
          }
          ...Party
        }
        meetings {
          ...Meetings
        }
        rows(first: 100) {
          edges {
            node {
              ...Row
            }
          }
        }
      }
    }
  `,
  [CountersFragment, PartyFragment, MeetingsFragment, RowFragment],
);

export const BoardSubscription = graphql(
  `
    subscription BoardChanged($locale: Locale!, $after: Cursor) {
      boardChanged(after: $after) {
        __typename
        ... on BoardRows {
          cursor
          order
          counters {
            ...Counters
          }
          meetings {
            ...Meetings
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
  [CountersFragment, MeetingsFragment, RowFragment],
);

export type BoardData = ResultOf<typeof BoardQuery>;
export type BoardUpdate = ResultOf<typeof BoardSubscription>;

/** The board with the rows of an update, in the order of the update; 'reload' when it speaks of what is not known here. */
export function mergeBoard(data: BoardData, update: BoardUpdate): BoardData | 'reload' {
  const changed = update.boardChanged;
  if (changed.__typename !== 'BoardRows') return 'reload';
  const { board } = data;
  const rows = new Map(board.rows.edges.map(({ node }) => [node.dossier.id, node]));
  const parties = new Set(board.parties.map(({ id }) => id));
  for (const row of changed.rows) rows.set(row.dossier.id, row);
  const edges = changed.order.flatMap((id) => {
    const node = rows.get(id);
    return node ? [{ node }] : [];
  });
  const isKnown = changed.rows.every((row) => row.cells.every(({ party }) => parties.has(party.id)));
  if (edges.length !== changed.order.length || !isKnown) return 'reload';
  const { counters, meetings } = changed;
  return { board: { ...board, counters, meetings, rows: { edges } } };
}
