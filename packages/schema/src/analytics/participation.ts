import { type ExpressedStand, type Participation, participation } from '@concord/domain';
import { builder } from '../builder.ts';
import { matches } from '../dossiers/dossiers.ts';
import { DossierFilterInput } from '../dossiers/filter.ts';
import { ExpressedStandEnum } from '../dossiers/progress.ts';
import { loadViews } from '../loading.ts';
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

builder.queryField('participation', (t) =>
  t.field({
    type: [ParticipationRef],
    description:
      'How states take part in the dossiers that you may see (участие государств), by code. Who was neither asked nor spoke is not in the list.',
    args: {
      filter: t.arg({ type: DossierFilterInput, description: 'Which dossiers; all that you may see unless given.' }),
      asOf: t.arg(AS_OF),
    },
    complexity: { field: 1, multiplier: 20 },
    resolve: async (_root, { filter, asOf }, context) => {
      const { views, snapshot, day, past } = await loadViews(context, {}, asOf);
      const chosen = views.filter((view) => matches(view, filter)).map(({ value }) => value.id);
      const { records } = snapshot;
      return participation(records, chosen, day).map((value) => ({ value, records, snapshot, day, past }));
    },
  }),
);
