import {
  attention,
  codesWithSay,
  DIFFERENCE_KINDS,
  type DifferenceKind,
  differenceText,
  type LocalDate,
} from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { entryWithin, JournalEntryRef } from '../journal/entry.ts';
import { flag, named, number, oneOf } from '../lists/conditions.ts';
import { DOSSIERS, STATES } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { pageTexts } from '../relay.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { badInput } from '../text/problem.ts';
import { POSITION_DESCRIPTION } from '../time/asOf.ts';
import { AttentionReasonEnum } from './attention.ts';
import { type DifferenceTold, type DossierChange, loadChanges } from './loadChanges.ts';
import { DossierRef } from './ref.ts';

const KIND_TEXT: Readonly<Record<DifferenceKind, { ru: string; en: string }>> = {
  dossier: { ru: 'досье стало известно', en: 'the dossier became known' },
  name: {
    ru: 'наименование досье, документа, государства или органа',
    en: 'what a dossier, a document, a state or a body is called',
  },
  documentStatus: { ru: 'статус документа в организации', en: 'the status of a document in an organisation' },
  revision: { ru: 'новая редакция документа', en: 'a new text of a document' },
  holder: { ru: 'у кого досье', en: 'who has the dossier' },
  step: { ru: 'состояние этапа', en: 'the state of a step' },
  stand: {
    ru: 'позиция стороны на текущем этапе, и если о пройденном стало известно другое',
    en: 'where a party stands at a step under way, and at one that is past where that is told otherwise',
  },
  outstanding: { ru: 'кого ждём', en: 'who is awaited, or that nobody can tell' },
  plan: { ru: 'план: новый, состоялся или сообщений нет', en: 'a plan: new, held, or without a report' },
  decisionRule: { ru: 'указанное правило', en: 'by which rule a body decides' },
  decision: { ru: 'решение или его проект', en: 'a decision, or a draft of one' },
  dissentingOpinion: { ru: 'особое мнение к решению', en: 'a dissenting opinion on a decision' },
  relation: { ru: 'связь документа с другим', en: 'how a document stands to another' },
  agendaItem: { ru: 'вопрос повестки заседания', en: 'a question on the agenda of a meeting' },
  letter: { ru: 'письмо-запрос и свод ответов', en: 'a letter, or that the answers to it were summarised' },
  reply: { ru: 'ответ на письмо', en: 'a reply to a letter' },
  comment: { ru: 'замечание стороны', en: 'a comment of a party' },
  disposition: { ru: 'результат рассмотрения замечания', en: 'what became of a comment' },
  instruction: {
    ru: 'поручение: дано, доложено, просрочено, снято с контроля',
    en: 'an instruction: given, reported on, late, discharged',
  },
  report: { ru: 'доклад об исполнении поручения', en: 'a report on an instruction' },
  measure: { ru: 'мероприятие плана и ход его исполнения', en: 'a line of a plan, and how far a party has come' },
  signature: { ru: 'подпись, или что сторона не подписала', en: 'a signature, or that a party did not sign' },
  notification: { ru: 'уведомление о выполнении процедур', en: 'a notification that procedures are fulfilled' },
  deposit: { ru: 'сдача на хранение', en: 'a deposit' },
  entryIntoForce: {
    ru: 'вступление в силу, снятие или выход',
    en: 'entry into force, and withdrawal',
  },
  statusReport: { ru: 'статус, указанный в документе', en: 'the status that a paper gives' },
  remark: { ru: 'замечание к данным', en: 'a remark on the data' },
};

const DifferenceKindEnum = enumOf(
  'DifferenceKind',
  'What is not the same on two days (вид изменения).',
  DIFFERENCE_KINDS,
  KIND_TEXT,
);

const DifferenceRef = builder.objectRef<DifferenceTold>('Difference').implement({
  description:
    'One thing that is not the same on two days (изменение). Time alone can make one: a plan whose day passed.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DifferenceKindEnum, description: 'What kind of thing (вид).' }),
    subject: t.string({
      description:
        'What it is about (о чём): a document in an organisation, a step, a party at a step, a reply, a comment, an instruction.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ subject }, { locale }, context) => inLocale(subject, locale, context),
    }),
    before: t.string({
      nullable: true,
      description: 'As it was at the end of `from` (было); null when there was nothing of it.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ before }, { locale }, context) => before && inLocale(before, locale, context),
    }),
    after: t.string({
      nullable: true,
      description: 'As it was at the end of `to` (стало); null when there is nothing of it any more.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ after }, { locale }, context) => after && inLocale(after, locale, context),
    }),
    text: t.string({
      description:
        'What it was and what it is, in words (словами), also where one of the two is nothing: «прежде не было; стало: снят».',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: (difference, { locale }, context) => inLocale(differenceText(difference), locale, context),
    }),
    letter: t.string({
      nullable: true,
      description:
        'The letter by which it came (одним письмом), in one line: where its party stands, with how many comments. A stand, a comment and a reply that came in one letter have the same; null for what no letter brought, and for a reply that brought nothing else.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ letter }, { locale }, context) => letter && inLocale(letter, locale, context),
    }),
    entry: t.expose('entry', {
      type: JournalEntryRef,
      nullable: true,
      description:
        'The entry by which the later name came (запись), with the day since when it is known, of a name; null for everything else, which can follow from several entries or from none.',
    }),
  }),
});

/** So many entries of a dossier are told. */
const ENTRIES = 100;

const DossierChangeRef = builder.objectRef<DossierChange>('DossierChange').implement({
  description: 'What changed in one dossier between two days (изменения в досье).',
  fields: (t) => ({
    dossier: t.expose('after', { type: DossierRef, description: 'The dossier as of `to` (досье).' }),
    before: t.expose('before', {
      type: DossierRef,
      nullable: true,
      description: 'The dossier as of `from` (как было); null when it was not known then.',
    }),
    entries: t.field({
      type: [JournalEntryRef],
      description: `What became known in between (записи), in the order of the journal, at most ${ENTRIES}; none where time alone made the difference.`,
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ after, entries }) => entries.slice(0, ENTRIES).map((entry) => entryWithin(after, entry)),
    }),
    differences: t.field({
      type: [DifferenceRef],
      description: 'What is not the same on the two days (изменения).',
      complexity: { field: 1, multiplier: 10 },
      resolve: ({ differences }) => [...differences],
    }),
  }),
});

const pressing = ({ after: { records, value, day } }: DossierChange) => attention(records, value.id, day);

const ChangeList = listOf<DossierChange>(
  'Change',
  { en: 'changed dossiers', ru: 'изменившиеся досье' },
  {
    dossiers: named('Only these, by short name (досье).', ({ after }) => after.value.slug, DOSSIERS),
    synthetic: flag(
      'Only what is fictional, or only what is real (учебные примеры).',
      ({ after }) => after.value.synthetic,
    ),
    kinds: oneOf(
      DifferenceKindEnum,
      'Only those in which something of one of these kinds changed (вид изменения).',
      ({ differences }) => differences.map(({ kind }) => kind),
    ),
    reasons: oneOf(
      AttentionReasonEnum,
      'Only those that need attention for one of these reasons by then (что требует внимания).',
      (change) => pressing(change).reason,
    ),
    states: named(
      'Only those in which one of these states has a say at the step under way by then (чья позиция учитывается), by code.',
      ({ after: { records, value, day } }) => codesWithSay(records, value.id, day),
      STATES,
    ),
    isNew: flag(
      'Only those that were not known before (новые), or only those that were.',
      ({ before }) => before === null,
    ),
    differences: number('How many things changed (число изменений).', ({ differences }) => differences.length),
  },
  {
    ATTENTION: rising('The most pressing first (по важности).', (change) => pressing(change).rank),
    DOSSIER: rising('By dossier (по досье), by short name.', ({ after }) => after.value.slug),
    TITLE: rising('By title (по наименованию).', ({ after }) => after.value.title.ru),
    DIFFERENCES: falling('In which most changed first (по числу изменений).', ({ differences }) => differences.length),
  },
);

const CHANGE_PAGE = pageTexts('Change', { en: 'dossiers that changed', ru: 'изменившиеся досье' });

builder.queryField('changes', (t) =>
  t.connection(
    {
      type: DossierChangeRef,
      description:
        'What changed between the end of one day and the end of another (что изменилось): the dossiers whose answers or entries differ, the most pressing first. A corrected misentry improves both days, so it is no change.',
      args: {
        ...ChangeList.args(t.arg),
        from: t.arg({ type: 'LocalDate', required: true, description: 'The earlier day (с конца какого дня).' }),
        to: t.arg({
          type: 'LocalDate',
          required: true,
          description: 'The later day, at the latest today (по конец какого дня).',
        }),
      },
      resolve: async (_root, { from, to, ...args }, context) => {
        checkOrder(context, from, to);
        const { changes, later } = await loadChanges(context, from, to);
        const { position } = later.snapshot;
        return { ...ChangeList.page(context, later, args, changes), from, to, position };
      },
    },
    {
      ...CHANGE_PAGE.page,
      fields: (c) => ({
        totalCount: c.int({
          description: 'How many dossiers changed in all (всего).',
          resolve: ({ totalCount }) => totalCount,
        }),
        from: c.field({ type: 'LocalDate', description: 'The earlier day (с).', resolve: ({ from }) => from }),
        to: c.field({
          type: 'LocalDate',
          description: 'The later day (по): the day that this answer reflects.',
          resolve: ({ to }) => to,
        }),
        position: c.field({
          type: 'Cursor',
          description: POSITION_DESCRIPTION,
          resolve: ({ position }, _args, { register }) => register.cursors.encode(position),
        }),
      }),
    },
    CHANGE_PAGE.edge,
  ),
);

function checkOrder(context: Context, from: LocalDate, to: LocalDate): void {
  if (from < to) return;
  throw badInput(context, {
    ru: `from: ${from}, to: ${to}; ожидается, что from раньше to. Изменения считаются от конца одного дня до конца другого.`,
    en: `from is ${from}, to is ${to}; expected from before to. Changes are counted from the end of one day to the end of another.`,
  });
}
