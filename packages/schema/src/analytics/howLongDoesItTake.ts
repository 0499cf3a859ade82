import { DURATION_KEYS, type Duration, durations } from '@concord/domain';
import { builder } from '../builder.ts';
import { DossierFilterInput, wantedOf } from '../dossiers/filter.ts';
import { falling, orderOf, rising } from '../lists/order.ts';
import { loadViews } from '../loading.ts';
import { listCost } from '../pageSize.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { AS_OF } from '../time/asOf.ts';

const DurationKeyEnum = enumOf('DurationKey', 'By what durations are told (разрез).', DURATION_KEYS, {
  step: { ru: 'по этапам', en: 'by step' },
  stepType: { ru: 'по видам этапов', en: 'by type of step' },
  body: { ru: 'по органам', en: 'by body' },
  dossier: { ru: 'по досье', en: 'by dossier' },
  state: { ru: 'по государствам: от запроса до ответа', en: 'by state: from a letter to its answer' },
});

const DurationRef = builder.objectRef<Duration>('Duration').implement({
  description:
    'How long something took, over all passes of documents through steps that have ended, or by state over its answers to letters (длительность). Calendar days; what is not known to the day is counted and never guessed.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What it is told of: the slug or the key (ключ).' }),
    label: t.string({
      description: 'What it is told of, in words (наименование).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ label }, { locale }, context) => inLocale(label, locale, context),
    }),
    passes: t.exposeInt('passes', {
      description: 'How many passes have ended, or by state how many letters it answered (прохождений, ответов).',
    }),
    known: t.exposeInt('known', { description: 'Of how many the days are known (с известными днями).' }),
    min: t.exposeInt('min', { nullable: true, description: 'The shortest, in days (наименьшая).' }),
    median: t.exposeFloat('median', { nullable: true, description: 'The middle one, in days (медиана).' }),
    max: t.exposeInt('max', { nullable: true, description: 'The longest, in days (наибольшая).' }),
    total: t.exposeInt('total', { description: 'All known days together (всего дней).' }),
    returns: t.exposeInt('returns', { description: 'How many ended with a return (возвратов).' }),
    daysAgain: t.exposeInt('daysAgain', {
      description: 'Days that passing again has cost (дней повторного прохождения).',
    }),
  }),
});

const DurationOrder = orderOf<Duration>(
  'Duration',
  { en: 'durations', ru: 'длительность' },
  {
    MEDIAN: falling('The longest in the middle first (по медиане).', ({ median }) => median),
    MAX: falling('The longest at the most first (по наибольшей).', ({ max }) => max),
    TOTAL: falling('What took most days in all first (по сумме дней).', ({ total }) => total),
    PASSES: falling('What happened most often first (по числу прохождений).', ({ passes }) => passes),
    RETURNS: falling('What was returned most often first (по числу возвратов).', ({ returns }) => returns),
    KEY: rising('By the slug or the key (по ключу).', ({ key }) => key),
  },
);

builder.queryField('howLongDoesItTake', (t) =>
  t.field({
    type: [DurationRef],
    description:
      'How long steps take and what returns cost, or how long states take to answer (сколько это занимает), over the dossiers that you may see; the longest in the middle first.',
    args: {
      by: t.arg({ type: DurationKeyEnum, required: true, description: 'By what (разрез).' }),
      filter: t.arg({
        type: DossierFilterInput,
        description: 'Which dossiers (отбор досье); all that you may see unless given.',
      }),
      ...DurationOrder.args(t.arg),
      asOf: t.arg(AS_OF),
    },
    complexity: listCost(20),
    resolve: async (_root, { by, filter, asOf, ...ordering }, context) => {
      const { views, snapshot, day } = await loadViews(context, {}, asOf);
      const from = { records: snapshot.records, snapshot };
      const chosen = wantedOf(context, from, filter, views).map(({ value }) => value.id);
      return [...DurationOrder.sorted(context, ordering, durations(snapshot.records, chosen, by, day))];
    },
  }),
);
