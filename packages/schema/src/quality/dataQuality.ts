import { FINDING_ORDER, type Finding, findings, type RemarkKind } from '@concord/domain';
import { builder } from '../builder.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { RemarkKindEnum } from '../dossiers/dossierDocument.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { flag, oneOf, text } from '../lists/conditions.ts';
import { checkKnown, DOSSIERS } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { rising } from '../lists/order.ts';
import { byDossier, ofDossier } from '../lists/shared.ts';
import { loadViews } from '../loading.ts';
import { pageTexts } from '../relay.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { type Within, within } from '../within.ts';

const DataFindingRef = builder.objectRef<Within<Finding>>('DataFinding').implement({
  description:
    'Something about the data that a reader should know (качество данных): noted by a person, or found by the register itself.',
  fields: (t) => ({
    id: t.id({
      description: 'Stable while the data does not change (идентификатор); not a global id.',
      resolve: ({ value, day, past }) => (past ? `${value.id} @${day}` : value.id),
    }),
    kind: t.field({
      type: RemarkKindEnum,
      description: 'What is the matter (в чём дело).',
      resolve: ({ value }) => value.kind,
    }),
    text: t.string({
      description: 'What a reader should know (что следует знать).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.text, locale, context),
    }),
    noted: t.boolean({
      description: 'True for a remark that a person noted (замечание), false for what the register found by itself.',
      resolve: ({ value }) => value.noted,
    }),
    dossier: t.field({
      type: DossierRef,
      nullable: true,
      description: 'The dossier that it is about (досье); null when it is about what dossiers refer to.',
      resolve: (own) => {
        const dossier = own.records.dossier.get(own.value.dossierId ?? '');
        return dossier ? within(own, dossier) : null;
      },
    }),
    synthetic: t.boolean({
      description: 'Whether it is about something fictional (учебный пример).',
      resolve: ({ value }) => value.synthetic,
    }),
    sources: t.field({
      type: [SourceRefType],
      description: 'The papers and the places that it is about (источники).',
      resolve: sourcesOf,
    }),
  }),
});

type Count = Readonly<{ kind: RemarkKind; count: number }>;

const FindingCountRef = builder.objectRef<Count>('DataFindingCount').implement({
  description: 'How many findings of a kind there are (сколько замечаний этого вида).',
  fields: (t) => ({
    kind: t.field({ type: RemarkKindEnum, description: 'The kind (вид).', resolve: ({ kind }) => kind }),
    count: t.exposeInt('count', { description: 'How many (сколько).' }),
  }),
});

type Own = Within<Finding>;

const FindingList = listOf<Own>(
  'DataFinding',
  { en: 'findings', ru: 'замечания к данным' },
  {
    dossiers: ofDossier<Own>(({ value }) => value.dossierId).dossiers,
    kinds: oneOf(RemarkKindEnum, 'Only of one of these kinds (вид замечания).', ({ value }) => value.kind),
    noted: flag(
      'Only what a person noted (замечания людей), or only what the register found.',
      ({ value }) => value.noted,
    ),
    synthetic: flag(
      'Only what is about the fictional, or only about the real (учебные примеры).',
      ({ value }) => value.synthetic,
    ),
    text: text('What a reader should know (текст).', ({ value }) => Object.values(value.text)),
  },
  {
    KIND: rising('By kind (по виду), contradictions first.', ({ value }) => FINDING_ORDER.indexOf(value.kind)),
    DOSSIER: byDossier(({ value }) => value.dossierId),
  },
);

const FINDING_PAGE = pageTexts('DataFinding', { en: 'findings', ru: 'замечания к данным' });

builder.queryField('dataQuality', (t) =>
  t.connection(
    {
      type: DataFindingRef,
      description:
        'What is contradictory, without a source, unknown, inferred or misspelt in the data of a day (качество данных), as far as you may see.',
      args: {
        ...FindingList.args(t.arg),
        kinds: t.arg({ type: [RemarkKindEnum], description: 'Only these kinds (виды); all unless given.' }),
        dossier: t.arg.string({ description: 'Only what is about this dossier (досье), by short name.' }),
        synthetic: t.arg.boolean({
          description: 'Only what is about the fictional (учебные примеры), or only about the real.',
        }),
        asOf: t.arg({
          type: 'LocalDate',
          description: 'Only what was known by the end of this day (на какой день); today unless given.',
        }),
      },
      resolve: async (_root, { kinds, dossier, synthetic, asOf, ...page }, context) => {
        const view = await loadViews(context, {}, asOf);
        const { records } = view.snapshot;
        checkKnown(context, 'dossier', DOSSIERS, { records, snapshot: view.snapshot }, dossier ? [dossier] : []);
        const wanted = findings(records, view.day).filter(
          (each) =>
            (synthetic ?? each.synthetic) === each.synthetic &&
            (!dossier || records.dossier.get(each.dossierId ?? '')?.slug === dossier),
        );
        const chosen = wanted.filter(({ kind }) => !kinds || kinds.includes(kind));
        const of = { records, day: view.day, past: view.past, snapshot: view.snapshot, value: null };
        return {
          ...FindingList.page(
            context,
            of,
            page,
            chosen.map((each) => within(of, each)),
          ),
          counts: FINDING_ORDER.map((kind) => ({ kind, count: wanted.filter((each) => each.kind === kind).length })),
          asOf: view.day,
          position: context.register.cursors.encode(view.snapshot.position),
        };
      },
    },
    {
      ...FINDING_PAGE.page,
      fields: (c) => ({
        totalCount: c.int({
          description: 'How many there are of these kinds (всего).',
          resolve: ({ totalCount }) => totalCount,
        }),
        counts: c.field({
          type: [FindingCountRef],
          description: 'How many there are of each kind, whatever kinds are asked for (по видам).',
          resolve: ({ counts }) => counts,
        }),
        asOf: c.field({
          type: 'LocalDate',
          description: 'The day that it reflects (на какой день).',
          resolve: ({ asOf }) => asOf,
        }),
        position: c.field({
          type: 'Cursor',
          description: 'The place in the journal that it reflects (место в журнале).',
          resolve: ({ position }) => position,
        }),
      }),
    },
    FINDING_PAGE.edge,
  ),
);
