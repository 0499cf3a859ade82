import {
  ATTENTION_REASONS,
  type Attention,
  type AttentionReason,
  type Outstanding,
  type OutstandingItem,
  type OutstandingUnknownStep,
} from '@concord/domain';
import { builder } from '../builder.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { StepRef } from '../routes/step.ts';
import { InstrumentEnum } from '../signing/enums.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { type Within, within } from '../within.ts';
import { PositionRef } from './progress.ts';
import { StepStatusRef } from './stepStatus.ts';

const REASON_TEXT: Readonly<Record<AttentionReason, { ru: string; en: string }>> = {
  blocked: { ru: 'заблокировано возражением', en: 'blocked by an objection' },
  late: { ru: 'просрочено', en: 'late' },
  dueSoon: { ru: 'срок в ближайшие 7 дней', en: 'due within 7 days' },
  changed: { ru: 'изменилось за 7 дней', en: 'changed within 7 days' },
  inProgress: { ru: 'в работе', en: 'in progress' },
  cannotTell: { ru: 'сказать нельзя', en: 'cannot tell' },
  done: { ru: 'завершено', en: 'done' },
  noNews: { ru: 'сведений больше нет', en: 'no information since' },
};

/** Why a dossier needs attention. */
export const AttentionReasonEnum = enumOf(
  'AttentionReason',
  'Why a dossier needs attention (причина внимания), the most pressing first.',
  ATTENTION_REASONS,
  REASON_TEXT,
);

/** The one sentence for an executive. */
export const AttentionRef = builder.objectRef<Within<Attention>>('Attention').implement({
  description: 'What a dossier needs (что требует внимания): one sentence, with its rank and reason.',
  fields: (t) => ({
    rank: t.int({ description: 'A lower one is more pressing (срочность).', resolve: ({ value }) => value.rank }),
    reason: t.field({ type: AttentionReasonEnum, description: 'Why (причина).', resolve: ({ value }) => value.reason }),
    sentence: t.string({
      description: 'Who (кто, что, с какого дня), what, since when, in one or two sentences.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.sentence, locale, context),
    }),
    daysWaiting: t.int({
      nullable: true,
      description:
        'Calendar days that somebody has been awaited (дней ожидания), the longest; null when nobody is, or the day is unknown.',
      resolve: ({ value }) => value.daysWaiting,
    }),
    daysLate: t.int({
      nullable: true,
      description: 'Calendar days past the term, the most (просрочено дней); null while none has passed.',
      resolve: ({ value }) => value.daysLate,
    }),
    waitingFor: t.field({
      type: [PartyRef],
      description: 'Who is awaited (кого ждём).',
      resolve: (attention) => attention.value.waitingFor.map((party) => partyShape(within(attention, party))),
    }),
    next: t.field({
      type: StepStatusRef,
      nullable: true,
      description: 'What comes next (что дальше).',
      resolve: (attention) => attention.value.next && within(attention, attention.value.next),
    }),
  }),
});

const OutstandingItemRef = builder.objectRef<Within<OutstandingItem>>('OutstandingItem').implement({
  description: 'A party from which something is awaited (кого ждём): an answer, a signature, or what a body has to do.',
  fields: (t) => ({
    party: t.field({
      type: PartyRef,
      description: 'Who is awaited (сторона).',
      resolve: (item) => partyShape(within(item, item.value.party)),
    }),
    step: t.field({
      type: StepRef,
      description: 'At which step (этап).',
      resolve: (item) => within(item, item.value.step),
    }),
    since: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'Since when (с какого дня); null when the day is unknown.',
      resolve: ({ value }) => value.since,
    }),
    term: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'The last day for an answer (срок); null where none is given.',
      resolve: ({ value }) => value.term,
    }),
    termUnknown: t.string({
      nullable: true,
      description: 'Why that day cannot be told although there is a term (почему срок назвать нельзя); null otherwise.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => value.termUnknown && inLocale(value.termUnknown, locale, context),
    }),
    daysWaiting: t.int({
      nullable: true,
      description: 'Calendar days waited (дней ожидания).',
      resolve: ({ value }) => value.daysWaiting,
    }),
    daysLate: t.int({
      nullable: true,
      description: 'Calendar days past the term (просрочено дней); null while it has not passed.',
      resolve: ({ value }) => value.daysLate,
    }),
    reconfirms: t.field({
      type: PositionRef,
      nullable: true,
      description:
        'The position on an earlier revision that it is to confirm (подтвердить); null for who has not spoken yet.',
      resolve: (item) => item.value.reconfirms && within(item, item.value.reconfirms),
    }),
    instrument: t.field({
      type: InstrumentEnum,
      nullable: true,
      description:
        'What it owes after it signed (уведомление, сдача на хранение), as long as the entry into force for all waits for it; null where something else is awaited.',
      resolve: ({ value }) => value.instrument,
    }),
  }),
});

const OutstandingUnknownStepRef = builder
  .objectRef<Within<OutstandingUnknownStep>>('OutstandingUnknownStep')
  .implement({
    description: 'A step of which nobody can tell who is awaited there, or who else is (сказать нельзя), and why.',
    fields: (t) => ({
      step: t.field({
        type: StepRef,
        description: 'At which step (этап).',
        resolve: (unknown) => within(unknown, unknown.value.step),
      }),
      reason: t.string({
        description: 'Why nobody can tell (почему).',
        args: {
          locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
        },
        resolve: ({ value }, { locale }, context) => inLocale(value.reason, locale, context),
      }),
    }),
  });

type OutstandingList = Within<Extract<Outstanding, { kind: 'list' }>>;
type CannotTell = Within<Extract<Outstanding, { kind: 'cannotTell' }>>;

const OutstandingListRef = builder.objectRef<OutstandingList>('OutstandingList').implement({
  description:
    'Who is awaited (список неответивших): the longest overdue first, then by the nearest term, then who has been awaited the longest.',
  fields: (t) => ({
    items: t.field({
      type: [OutstandingItemRef],
      description: 'Each party with its step (стороны и этапы).',
      resolve: (list) => list.value.items.map((item) => within(list, item)),
    }),
    cannotTell: t.field({
      type: [OutstandingUnknownStepRef],
      description: 'What cannot be told beside them (сказать нельзя): the list is whole only where this is empty.',
      resolve: (list) => list.value.cannotTell.map((unknown) => within(list, unknown)),
    }),
  }),
});

const CannotTellRef = builder.objectRef<CannotTell>('CannotTell').implement({
  description: 'An answer that the sources do not give (сказать нельзя), and why.',
  fields: (t) => ({
    reason: t.string({
      description: 'Why nobody can tell (почему сказать нельзя).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.reason, locale, context),
    }),
  }),
});

/** Who is awaited, or why nobody can be named. */
export const OutstandingAnswerRef = builder.unionType('OutstandingAnswer', {
  description: 'Who is awaited, or why nobody can be named (кого ждём).',
  types: [OutstandingListRef, CannotTellRef],
  resolveType: ({ value }: OutstandingList | CannotTell) => (value.kind === 'list' ? 'OutstandingList' : 'CannotTell'),
});
