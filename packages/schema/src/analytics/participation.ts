import { type ExpressedStand, type Participation, participation } from '@concord/domain';
import { builder } from '../builder.ts';
import { DossierFilterInput, wantedOf } from '../dossiers/filter.ts';
import { ExpressedStandEnum } from '../dossiers/progress.ts';
import { checkKnown, STATES } from '../lists/known.ts';
import { falling, orderOf, rising } from '../lists/order.ts';
import { loadViews } from '../loading.ts';
import { listCost } from '../pageSize.ts';
import { MemberStateRef } from '../states/memberState.ts';
import { AS_OF } from '../time/asOf.ts';
import type { Within } from '../within.ts';

const ExpressedCountRef = builder
  .objectRef<Readonly<{ stand: ExpressedStand; count: number }>>('ExpressedCount')
  .implement({
    description: 'How often something was said (сколько раз).',
    fields: (t) => ({
      stand: t.field({ type: ExpressedStandEnum, description: 'What (позиция).', resolve: ({ stand }) => stand }),
      count: t.exposeInt('count', { description: 'How often (сколько).' }),
    }),
  });

export const ParticipationRef = builder.objectRef<Within<Participation>>('Participation').implement({
  description:
    'How a state takes part (участие): what it was asked by name and what it said. Its letters are answered, awaited, not answered or cannot be told of; the four sum to `asked`.',
  fields: (t) => ({
    memberState: t.field({
      type: MemberStateRef,
      description: 'The state (государство).',
      resolve: ({ value, ...at }) => ({ ...at, value: value.memberState }),
    }),
    asked: t.int({ description: 'Letters that asked it by name (запросов).', resolve: ({ value }) => value.asked }),
    answered: t.int({ description: 'Of these answered (отвечено).', resolve: ({ value }) => value.answered }),
    awaited: t.int({ description: 'Of these still awaited (ждём).', resolve: ({ value }) => value.awaited }),
    notAnswered: t.int({
      description: 'Of these never answered, and no longer waited for (без ответа).',
      resolve: ({ value }) => value.notAnswered,
    }),
    cannotTell: t.int({
      description: 'Of these nobody can tell (сказать нельзя).',
      resolve: ({ value }) => value.cannotTell,
    }),
    medianDaysToAnswer: t.float({
      nullable: true,
      description: 'Days from letter to answer, the middle one of those known (медиана дней до ответа).',
      resolve: ({ value }) => value.medianDaysToAnswer,
    }),
    positions: t.field({
      type: [ExpressedCountRef],
      description: 'What it said, by kind (позиции); what it said again counts again.',
      resolve: ({ value }) => [...value.positions],
    }),
    comments: t.int({ description: 'Comments that it made (замечаний).', resolve: ({ value }) => value.comments }),
  }),
});

const ParticipationOrder = orderOf<Within<Participation>>(
  'Participation',
  { en: 'states by how they take part', ru: 'участие государств' },
  {
    CODE: rising('By code (по коду).', ({ value }) => value.memberState.code),
    ASKED: falling('Who was asked most first (по числу запросов).', ({ value }) => value.asked),
    AWAITED: falling('Who owes most first (по числу ожидаемых ответов).', ({ value }) => value.awaited),
    NOT_ANSWERED: falling(
      'Who left most without an answer first (по числу запросов без ответа).',
      ({ value }) => value.notAnswered,
    ),
    MEDIAN_DAYS_TO_ANSWER: falling(
      'Who takes the longest first (по медиане дней до ответа).',
      ({ value }) => value.medianDaysToAnswer,
    ),
    COMMENTS: falling('Who comments most first (по числу замечаний).', ({ value }) => value.comments),
  },
);

builder.queryField('participation', (t) =>
  t.field({
    type: [ParticipationRef],
    description:
      'How states take part in the dossiers that you may see (участие государств), by code. Who was neither asked nor spoke is not in the list.',
    args: {
      filter: t.arg({
        type: DossierFilterInput,
        description: 'Which dossiers (отбор досье); all that you may see unless given.',
      }),
      states: t.arg.stringList({ description: 'Only these states, by code (государства); lower case is forgiven.' }),
      ...ParticipationOrder.args(t.arg),
      asOf: t.arg(AS_OF),
    },
    complexity: listCost(20),
    resolve: async (_root, { filter, states, asOf, ...ordering }, context) => {
      const { views, snapshot, day, past } = await loadViews(context, {}, asOf);
      const from = { records: snapshot.records, snapshot };
      const chosen = wantedOf(context, from, filter, views).map(({ value }) => value.id);
      const { records } = snapshot;
      checkKnown(context, 'states', STATES, from, states ?? []);
      const codes = states?.map((code) => code.toUpperCase());
      const found = participation(records, chosen, day)
        .filter(({ memberState }) => !codes || codes.includes(memberState.code))
        .map((value) => ({ value, records, snapshot, day, past }));
      return [...ParticipationOrder.sorted(context, ordering, found)];
    },
  }),
);
