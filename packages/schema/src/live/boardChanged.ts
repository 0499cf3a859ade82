import { encodeGlobalID } from '@pothos/plugin-relay';
import {
  BoardCountersRef,
  BoardRowRef,
  type BoardView,
  CHANGES_DESCRIPTION,
  changesOf,
  countersOf,
  loadBoard,
  meetingsOf,
  NEWS_DESCRIPTION,
  newsOf,
  partiesOf,
  REASONS_DESCRIPTION,
  ReasonCountRef,
  reasonsOf,
} from '../board/board.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type DossierFilter, DossierFilterInput } from '../dossiers/filter.ts';
import { innerId } from '../ids.ts';
import { JournalEntryRef } from '../journal/entry.ts';
import { NewsRef } from '../journal/news.ts';
import { MeetingRef } from '../meetings/meeting.ts';
import { listCost, PAGE } from '../pageSize.ts';
import { PartyRef } from '../parties/party.ts';
import { datedId } from '../within.ts';
import { concerned, follow, isResync, placeOf } from './follow.ts';
import { ResyncRequiredRef } from './resync.ts';
import { shared } from './shared.ts';

type BoardRows = Readonly<{ board: BoardView; changed: ReadonlySet<string> | 'all'; cursor: string }>;

const BoardRowsRef = builder.objectRef<BoardRows>('BoardRows').implement({
  description:
    'The rows of the dossiers that changed, whole (изменённые строки обзора), with the counts and meetings as they are now.',
  fields: (t) => ({
    rows: t.field({
      type: [BoardRowRef],
      description: 'The rows (строки).',
      resolve: ({ board, changed }) => board.value.filter(({ value }) => changed === 'all' || changed.has(value.id)),
    }),
    asOf: t.field({
      type: 'LocalDate',
      description: 'The day that they reflect (на какой день): another one after midnight.',
      resolve: ({ board }) => board.day,
    }),
    order: t.idList({
      description:
        'The dossiers of the board by global id (порядок досье), the most pressing first; at most the first 100.',
      resolve: ({ board }) =>
        board.value.slice(0, PAGE.max).map((view) => encodeGlobalID('Dossier', innerId(datedId(view)))),
    }),
    counters: t.field({
      type: BoardCountersRef,
      description: 'The four counts (счётчики).',
      resolve: ({ board }) => countersOf(board),
    }),
    reasons: t.field({
      type: [ReasonCountRef],
      description: REASONS_DESCRIPTION,
      resolve: ({ board }) => reasonsOf(board),
    }),
    parties: t.field({
      type: [PartyRef],
      description: 'The parties that have a say in one of the dossiers (стороны).',
      complexity: { field: 1, multiplier: 11 },
      resolve: ({ board }) => partiesOf(board),
    }),
    changes: t.field({
      type: [JournalEntryRef],
      description: CHANGES_DESCRIPTION,
      resolve: ({ board }, _args, context) => changesOf(board, context),
    }),
    news: t.field({
      type: [NewsRef],
      description: NEWS_DESCRIPTION,
      resolve: ({ board }, _args, context) => newsOf(board, context),
    }),
    meetings: t.field({
      type: [MeetingRef],
      description: 'The next meetings (ближайшие заседания).',
      resolve: ({ board }) => meetingsOf(board),
    }),
    cursor: t.expose('cursor', { type: 'Cursor', description: 'Resume from here (место в журнале).' }),
  }),
});

const BoardUpdate = builder.unionType('BoardUpdate', {
  description: 'The rows that changed (изменения обзора), or that you must load anew.',
  types: [BoardRowsRef, ResyncRequiredRef],
  resolveType: (update) => (isResync(update) ? 'ResyncRequired' : 'BoardRows'),
});

/**
 * The dossiers that the subscriber was shown at the cursor: one of them may come not to match the filter any more, which has to be
 * said, too. Unknown where the cursor is of an earlier place. Without a filter no dossier leaves.
 */
async function shownBefore(
  context: Context,
  after: string | null | undefined,
  filter: DossierFilter,
): Promise<ReadonlySet<string> | 'unknown'> {
  if (!filter) return new Set();
  const board = await loadBoard(context, filter);
  return !after || board.position === after ? idsOf(board) : 'unknown';
}

function idsOf({ value }: BoardView): ReadonlySet<string> {
  return new Set(value.map(({ value: dossier }) => dossier.id));
}

builder.subscriptionField('boardChanged', (t) =>
  t.field({
    type: BoardUpdate,
    description: 'The rows of the overview whenever dossiers change (изменения обзора).',
    args: {
      after: t.arg({ type: 'Cursor', description: 'What was missed after this place comes first (продолжить после).' }),
      filter: t.arg({
        type: DossierFilterInput,
        description: 'Which dossiers (отбор досье); all that you may see unless given.',
      }),
    },
    complexity: listCost(1),
    subscribe: async (_root, { after, filter }, begun) => {
      let shown = await shownBefore(begun, after, filter);
      return follow(begun, after, async (batch, context): Promise<BoardRows | undefined> => {
        const { cursor } = batch;
        const rows = await shared(
          context,
          `board ${JSON.stringify(filter ?? {})}`,
          placeOf(batch),
          async (limited) => ({
            board: await loadBoard(limited, filter),
            changed: concerned(batch),
            cursor,
          }),
        );
        const { board, changed } = rows;
        const [before, now] = [shown, idsOf(board)];
        shown = now;
        const isConcerned = (id: string): boolean => now.has(id) || before === 'unknown' || before.has(id);
        return changed === 'all' || [...changed].some(isConcerned) ? rows : undefined;
      });
    },
    resolve: (update) => update,
  }),
);
