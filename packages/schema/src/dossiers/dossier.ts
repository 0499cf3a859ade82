import {
  approvalProgress,
  attention,
  documentStatuses,
  entriesAsOf,
  holder,
  lastKnown,
  lastNews,
  latestOf,
  noNewsSince,
  outstanding,
  stepStatuses,
} from '@concord/domain';
import { builder } from '../builder.ts';
import { innerId, readInnerId } from '../ids.ts';
import { entryConnection, JournalConnectionRef } from '../journal/connection.ts';
import { JOURNAL_ARGS } from '../journal/filter.ts';
import { knownId } from '../lists/known.ts';
import { loadViews } from '../loading.ts';
import { pageCost } from '../pageSize.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { RouteRef } from '../routes/step.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { datedId, within } from '../within.ts';
import { AttentionRef, OutstandingAnswerRef } from './attention.ts';
import { DataRemarkRef, DossierDocumentRef } from './dossierDocument.ts';
import { ApprovalProgressRef } from './progress.ts';
import { DossierRef } from './ref.ts';
import { StepStatusRef } from './stepStatus.ts';

builder.node(DossierRef, {
  description:
    'Documents that travel together (досье), on a pinned version of a route. One of a past day has another id.',
  id: {
    resolve: (dossier) => innerId(datedId(dossier)),
    description: 'Global id (идентификатор); of a past day it holds the day.',
  },
  loadOne: async (inner, context) => {
    const wanted = readInnerId(inner);
    if (!wanted || (wanted.asOf ?? '') > context.today) return null;
    const { views } = await loadViews(context, { ids: [wanted.id] }, wanted.asOf ?? null);
    return views[0] ?? null;
  },
  fields: (t) => ({
    slug: t.string({
      description: 'Short name in addresses (краткое имя в адресах).',
      resolve: ({ value }) => value.slug,
    }),
    title: t.string({
      description: 'Its title (наименование).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.title, locale, context),
    }),
    synthetic: t.boolean({
      description: 'Whether it is fictional (учебный пример): shown on every view.',
      resolve: ({ value }) => value.synthetic,
    }),
    asOf: t.field({
      type: 'LocalDate',
      description: 'The day that this answer reflects (на какой день).',
      resolve: ({ day }) => day,
    }),
    position: t.field({
      type: 'Cursor',
      description: 'The place in the journal that this answer reflects (место в журнале); subscribe from here.',
      resolve: ({ snapshot }, _args, { register }) => register.cursors.encode(snapshot.position),
    }),
    version: t.int({
      description: 'The number of its entries that you may see (версия); give it back as `expectedVersion`.',
      resolve: ({ value, snapshot }) => snapshot.versions.get(value.id) ?? 0,
    }),
    documents: t.field({
      type: [DossierDocumentRef],
      description: 'Its documents (документы), each with its own status for each organisation.',
      resolve: (view) =>
        documentStatuses(view.records, view.value.id, view.day).map((document) => within(view, document)),
    }),
    holder: t.field({
      type: PartyRef,
      nullable: true,
      description: 'Who has it now (у кого); null when nobody can be named.',
      resolve: (view) => {
        const party = holder(view.records, view.value.id, view.day);
        return party && partyShape(within(view, party));
      },
    }),
    route: t.field({
      type: RouteRef,
      nullable: true,
      description: 'The version of the route that it travels on (маршрут); null when you may not see it.',
      resolve: (view) => {
        const route = view.records.route.get(view.value.routeId);
        return route ? within(view, route) : null;
      },
    }),
    steps: t.field({
      type: [StepStatusRef],
      description: 'Where it stands with each step of its route (этапы), in the order of the route.',
      complexity: { field: 1, multiplier: 8 },
      resolve: (view) => stepStatuses(view.records, view.value.id, view.day).map((status) => within(view, status)),
    }),
    progress: t.field({
      type: ApprovalProgressRef,
      nullable: true,
      description:
        'The progress of approval (ход согласования); null when nobody has a say there, as where a body works and has asked nobody, or the step is not on the route.',
      args: {
        step: t.arg.id({
          description: 'The step (этап); the one under way unless given, else the last one considered.',
        }),
      },
      resolve: (view, { step }, context) => {
        const stepId = step ? knownId(context, 'step', view, step, ['Step']) : undefined;
        const progress = approvalProgress(view.records, view.value.id, view.day, { stepId });
        return progress ? within(view, progress) : null;
      },
    }),
    outstanding: t.field({
      type: OutstandingAnswerRef,
      description: 'Who is awaited (кого ждём), or why nobody can be named.',
      resolve: (view) => within(view, outstanding(view.records, view.value.id, view.day)) as never,
    }),
    attention: t.field({
      type: AttentionRef,
      description: 'The one sentence for an executive (что требует внимания).',
      resolve: (view) => within(view, attention(view.records, view.value.id, view.day)),
    }),
    journal: t.field({
      type: JournalConnectionRef,
      description: 'What is known of it and since when (журнал досье), the latest first.',
      args: {
        filter: t.arg(JOURNAL_ARGS.filter),
        orderBy: t.arg(JOURNAL_ARGS.orderBy),
        direction: t.arg(JOURNAL_ARGS.direction),
        first: t.arg.int({ description: 'How many (сколько), at most 100; 20 unless given.' }),
        after: t.arg({
          type: 'Cursor',
          description:
            'Go on after this entry (продолжить после), towards the earlier ones unless `direction` says otherwise.',
        }),
        kinds: t.arg.stringList({
          description: 'Only entries of these kinds (виды записей), such as positionExpressed; all unless given.',
        }),
      },
      complexity: pageCost,
      resolve: (view, args, context) =>
        entryConnection(context, { ...args, streamIds: [view.value.id], backwards: true }, view, (entries) =>
          view.past ? entriesAsOf(entries, view.day) : entries,
        ),
    }),
    remarks: t.field({
      type: [DataRemarkRef],
      description: 'What a reader should know of the data (замечания к данным).',
      resolve: (view) =>
        [...view.records.remark.values()]
          .filter(({ dossierId }) => dossierId === view.value.id)
          .sort((a, b) => a.streamVersion - b.streamVersion)
          .map((remark) => within(view, remark)),
    }),
    lastKnown: t.field({
      type: 'LocalDate',
      nullable: true,
      description:
        'The day by which all that the sources say was known (последние сведения): a dossier without news is read on it.',
      resolve: (view) => lastKnown(view.records, view.value.id),
    }),
    lastNews: t.field({
      type: WhenRef,
      nullable: true,
      description: 'When the last news became known, as exactly as that is known (когда стали известны).',
      resolve: (view) => lastNews(view.records, view.value.id),
    }),
    noNewsSince: t.field({
      type: 'LocalDate',
      nullable: true,
      description:
        'Set when that day is long past: no information since, at the latest (последние сведения). See `lastNews`.',
      resolve: (view) => {
        const since = noNewsSince(view.records, view.value.id, view.day);
        return since && latestOf(since);
      },
    }),
  }),
});

builder.queryField('dossier', (t) =>
  t.field({
    type: DossierRef,
    nullable: true,
    description: 'One dossier (досье) on a day; null when there is none, or none was known by then.',
    args: {
      slug: t.arg.string({
        required: true,
        description: 'Its short name (краткое имя), such as cis-digital-development-concept.',
      }),
      asOf: t.arg({
        type: 'LocalDate',
        description: 'Only what was known by the end of this day (на какой день); today unless given.',
      }),
    },
    resolve: async (_root, { slug, asOf }, context) =>
      (await loadViews(context, { slugs: [slug] }, asOf)).views[0] ?? null,
  }),
);
