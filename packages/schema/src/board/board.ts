import type { PartyStand } from '@concord/domain';
import {
  approvalProgress,
  attention,
  type BoardCounters,
  boardCounters,
  boardParties,
  boardReasons,
  enteredTogether,
  nextMeetings,
  type ReasonCount,
  type StandGroup,
  standGroups,
} from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { AttentionReasonEnum, AttentionRef } from '../dossiers/attention.ts';
import { DossierList, mostPressing } from '../dossiers/dossiers.ts';
import { type DossierFilter, DossierFilterInput, wantedOf } from '../dossiers/filter.ts';
import { ApprovalProgressRef, StandEnum } from '../dossiers/progress.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { type EntryWithin, JournalEntryRef } from '../journal/entry.ts';
import { NewsRef, type NewsView } from '../journal/news.ts';
import { type DossierView, loadViews } from '../loading.ts';
import { MeetingRef } from '../meetings/meeting.ts';
import { arrayPage } from '../page.ts';
import { listCost } from '../pageSize.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { pageTexts } from '../relay.ts';
import { type Within, within } from '../within.ts';

/** The dossiers of a board on a day, the most pressing first. */
export type BoardView = Within<readonly DossierView[]> & Readonly<{ position: string }>;

const BoardCellRef = builder.objectRef<Within<PartyStand>>('BoardCell').implement({
  description: 'Where a party stands on a dossier (клетка матрицы).',
  fields: (t) => ({
    party: t.field({
      type: PartyRef,
      description: 'The party (сторона).',
      resolve: (cell) => partyShape(within(cell, cell.value.party)),
    }),
    stand: t.field({ type: StandEnum, description: 'Where it stands (позиция).', resolve: ({ value }) => value.stand }),
    since: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'Since when (с какого дня).',
      resolve: ({ value }) => value.since,
    }),
    awaited: t.boolean({
      description:
        'Whether it has still to speak (ждём): not once it answered what it was asked, with or without a position.',
      resolve: ({ value }) => value.awaited,
    }),
    late: t.boolean({
      description: 'Still awaited although its term has passed (просрочено).',
      resolve: ({ value }) => value.late,
    }),
  }),
});

const StandGroupRef = builder.objectRef<StandGroup>('StandGroup').implement({
  description: 'The states that stand alike on a dossier (группа государств с одной позицией).',
  fields: (t) => ({
    stand: t.expose('stand', {
      type: StandEnum,
      nullable: true,
      description: 'Where they stand (позиция); null where none is required of them (не требуется).',
    }),
    awaited: t.exposeBoolean('awaited', { description: 'Whether they have still to speak (ждём).' }),
    late: t.exposeBoolean('late', { description: 'Still awaited although their term has passed (просрочено).' }),
    codes: t.stringList({ description: 'The states, by code (государства).', resolve: ({ codes }) => [...codes] }),
  }),
});

/** A dossier on the board. */
export const BoardRowRef = builder.objectRef<DossierView>('BoardRow').implement({
  description: 'A dossier on the board (строка обзора).',
  fields: (t) => ({
    dossier: t.field({ type: DossierRef, description: 'The dossier (досье).', resolve: (view) => view }),
    attention: t.field({
      type: AttentionRef,
      description: 'What it needs (что требует внимания).',
      resolve: (view) => within(view, attention(view.records, view.value.id, view.day)),
    }),
    progress: t.field({
      type: ApprovalProgressRef,
      nullable: true,
      description: 'The progress of approval at the step under way (ход согласования).',
      resolve: (view) => {
        const progress = approvalProgress(view.records, view.value.id, view.day);
        return progress ? within(view, progress) : null;
      },
    }),
    cells: t.field({
      type: [BoardCellRef],
      description: 'Where each party stands at the step under way (клетки); none for parties that have no say there.',
      complexity: { field: 1, multiplier: 11 },
      resolve: (view) =>
        (approvalProgress(view.records, view.value.id, view.day)?.stands ?? []).map((stand) => within(view, stand)),
    }),
    states: t.field({
      type: [StandGroupRef],
      description:
        'The same of states alone, grouped by how they stand (государства по позициям): for a matrix of many states and dossiers.',
      complexity: { field: 1, multiplier: 4 },
      resolve: (view) => {
        const progress = approvalProgress(view.records, view.value.id, view.day);
        return progress ? [...standGroups(progress)] : [];
      },
    }),
  }),
});

export const BoardCountersRef = builder.objectRef<BoardCounters>('BoardCounters').implement({
  description:
    'The four counts of the overview (счётчики), of the dossiers that you may see; those without news for long count nowhere.',
  fields: (t) => ({
    inProgress: t.exposeInt('inProgress', { description: 'In progress (в работе).' }),
    late: t.exposeInt('late', { description: 'Late (просрочены).' }),
    decisionsIn30Days: t.exposeInt('decisionsIn30Days', {
      description: 'Decisions planned within 30 days (решения за 30 дней).',
    }),
    changedIn7Days: t.exposeInt('changedIn7Days', { description: 'Changed within 7 days (изменились за 7 дней).' }),
  }),
});

export const ReasonCountRef = builder.objectRef<ReasonCount>('ReasonCount').implement({
  description: 'How many dossiers need attention for one reason (сколько досье по причине).',
  fields: (t) => ({
    reason: t.expose('reason', { type: AttentionReasonEnum, description: 'The reason (причина).' }),
    count: t.exposeInt('count', { description: 'How many dossiers (сколько досье).' }),
  }),
});

export const REASONS_DESCRIPTION =
  'The dossiers by why they need attention (досье по причинам), the most pressing reason first; the counts sum to all of them.';

const BOARD_PAGE = pageTexts('BoardRow', { en: 'dossiers of the board', ru: 'досье обзора' });

const BoardRef = builder.objectRef<BoardView>('Board').implement({
  description: 'Dossiers by parties (обзор), the most pressing first.',
  fields: (t) => ({
    asOf: t.field({
      type: 'LocalDate',
      description: 'The day that it reflects (на какой день).',
      resolve: ({ day }) => day,
    }),
    position: t.field({
      type: 'Cursor',
      description: 'The place in the journal that it reflects (место в журнале); subscribe from here.',
      resolve: ({ position }) => position,
    }),
    counters: t.field({ type: BoardCountersRef, description: 'The four counts (счётчики).', resolve: countersOf }),
    reasons: t.field({ type: [ReasonCountRef], description: REASONS_DESCRIPTION, resolve: reasonsOf }),
    parties: t.field({
      type: [PartyRef],
      description: 'The parties that have a say in one of the dossiers (стороны).',
      complexity: { field: 1, multiplier: 11 },
      resolve: partiesOf,
    }),
    changes: t.field({
      type: [JournalEntryRef],
      description: CHANGES_DESCRIPTION,
      resolve: (board, _args, context) => changesOf(board, context),
    }),
    news: t.field({
      type: [NewsRef],
      description: NEWS_DESCRIPTION,
      resolve: (board, _args, context) => newsOf(board, context),
    }),
    rows: t.connection(
      {
        type: BoardRowRef,
        description: 'The dossiers of the board (строки), the most pressing first.',
        args: DossierList.args(t.arg),
        resolve: (board, args, context) =>
          arrayPage(context, args, DossierList.choose(context, board, args, board.value)),
      },
      {
        ...BOARD_PAGE.page,
        fields: (c) => ({
          totalCount: c.int({
            description: 'How many there are in all (всего).',
            resolve: ({ totalCount }) => totalCount,
          }),
        }),
      },
      BOARD_PAGE.edge,
    ),
    meetings: t.field({
      type: [MeetingRef],
      description: 'The next meetings (ближайшие заседания), at most five.',
      resolve: meetingsOf,
    }),
  }),
});

/** The counts of a board. */
export function countersOf(board: BoardView): BoardCounters {
  return boardCounters(
    board.records,
    board.value.map(({ value }) => value.id),
    board.day,
  );
}

/** The dossiers of a board by reason. */
export function reasonsOf(board: BoardView): ReasonCount[] {
  const ids = board.value.map(({ value }) => value.id);
  return [...boardReasons(board.records, ids, board.day)];
}

/** The parties of a board. */
export function partiesOf(board: BoardView) {
  const parties = boardParties(
    board.records,
    board.value.map(({ value }) => value.id),
    board.day,
  );
  return parties.map((party) => partyShape(within(board, party)));
}

/** How many changes a board tells. */
const CHANGES = 8;

export const CHANGES_DESCRIPTION =
  'What came last in the dossiers (изменения), at most eight, the latest first: what was entered by the day of entering, what a dataset brought by the day since which it is known. Remarks on the data are left out.';

/** What came last in the dossiers of a board. */
export async function changesOf(board: BoardView, { register, sight }: Context): Promise<EntryWithin[]> {
  const { snapshot, day } = board;
  const streamIds = board.value.map(({ value }) => value.id);
  const choice = { sight, streamIds, upTo: snapshot.position.number, knownBy: day, first: CHANGES };
  const entries = await register.loadLatest(choice);
  return entries.map((value) => within(board, value));
}

export const NEWS_DESCRIPTION =
  'The same, one line for what was entered in one go (новости): a reply with the positions and comments in it; at most eight, the latest first.';

/** What came last in the dossiers of a board, entered in one go each. */
export async function newsOf(board: BoardView, { register, sight }: Context): Promise<NewsView[]> {
  const { snapshot, day } = board;
  const streamIds = board.value.map(({ value }) => value.id);
  const choice = { sight, streamIds, upTo: snapshot.position.number, knownBy: day };
  // What came in one go may be long: as many are looked through as it takes.
  for (let first = CHANGES * 2; ; first *= 2) {
    const entries = await register.loadLatest({ ...choice, first });
    const isCut = entries.length === first;
    const news = enteredTogether(entries, isCut);
    if (news.length >= CHANGES || !isCut) return news.slice(0, CHANGES).map((value) => within(board, value));
  }
}

/** The next meetings on the day of a board. */
export function meetingsOf(board: BoardView) {
  return nextMeetings(board.records, board.day).map((meeting) => within(board, meeting));
}

/** Loads the board of a day. */
export async function loadBoard(context: Context, filter: DossierFilter, asOf?: string | null): Promise<BoardView> {
  const { views, snapshot, day, past } = await loadViews(context, {}, asOf);
  const value = mostPressing(wantedOf(context, { records: snapshot.records, snapshot }, filter, views));
  const position = context.register.cursors.encode(snapshot.position);
  return { value, records: snapshot.records, day, past, position, snapshot };
}

builder.queryField('board', (t) =>
  t.field({
    type: BoardRef,
    description: 'The overview (обзор) of a day: what is stuck, with whom, and what comes next.',
    args: {
      filter: t.arg({
        type: DossierFilterInput,
        description: 'Which dossiers (отбор досье); all that you may see unless given.',
      }),
      asOf: t.arg({
        type: 'LocalDate',
        description: 'Only what was known by the end of this day (на какой день); today unless given.',
      }),
    },
    complexity: listCost(1),
    resolve: (_root, { filter, asOf }, context) => loadBoard(context, filter, asOf),
  }),
);
