import { LATE_KINDS, type Late, type LateKind, lateOverall } from '@concord/domain';
import { builder } from '../builder.ts';
import { InstructionRef } from '../instructions/instruction.ts';
import { MeasureRef } from '../instructions/measure.ts';
import { day, number, oneOf } from '../lists/conditions.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byDossier, byParty, ofDossier, ofParties } from '../lists/shared.ts';
import { loadAll, viewOf } from '../loading.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { pageTexts } from '../relay.ts';
import { StepRef } from '../routes/step.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { AS_OF, POSITION_DESCRIPTION } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { ConsultationRequestRef } from './occurrence.ts';
import { OutstandingUnknownRef } from './outstandingEntry.ts';
import { DossierRef } from './ref.ts';

type Of<K extends LateKind> = Within<Extract<Late, Readonly<{ kind: K }>>>;

const LateKindEnum = enumOf('LateKind', 'What is late (что просрочено).', LATE_KINDS, {
  reply: { ru: 'ответ на письмо', en: 'a reply to a letter' },
  position: { ru: 'позиция на этапе', en: 'a position at a step' },
  signature: { ru: 'подпись', en: 'a signature' },
  instruction: { ru: 'доклад об исполнении поручения', en: 'a report on an instruction' },
  measure: { ru: 'мероприятие плана', en: 'a measure of a plan' },
});

const TYPES: Readonly<Record<LateKind, string>> = {
  reply: 'LateReply',
  position: 'LatePosition',
  signature: 'LateSignature',
  instruction: 'LateInstruction',
  measure: 'LateMeasure',
};

const LateInterface = builder.interfaceRef<Within<Late>>('Late').implement({
  description: 'Something that is late (просрочено): who owes it, in which dossier, and since when it was due.',
  resolveType: ({ value }) => TYPES[value.kind],
  fields: (t) => ({
    kind: t.field({ type: LateKindEnum, description: 'What it is (что).', resolve: ({ value }) => value.kind }),
    dossier: t.field({
      type: DossierRef,
      description: 'In which dossier (досье).',
      resolve: (own) => viewOf(own, own.value.dossier),
    }),
    parties: t.field({
      type: [PartyRef],
      description: 'Who owes it (кто должен); empty where no source says.',
      resolve: (own) => own.value.parties.map((party) => partyShape(within(own, party))),
    }),
    due: t.field({
      type: 'LocalDate',
      description: 'The last day on which it would have been in time (срок).',
      resolve: ({ value }) => value.due,
    }),
    daysLate: t.int({
      description: 'Calendar days since then (просрочено дней).',
      resolve: ({ value }) => value.daysLate,
    }),
  }),
});

builder.objectRef<Of<'reply'>>('LateReply').implement({
  description: 'A reply to a letter that is late (просроченный ответ).',
  interfaces: [LateInterface],
  fields: (t) => ({
    request: t.field({
      type: ConsultationRequestRef,
      description: 'The letter (письмо).',
      resolve: (own) => within(own, own.value.request),
    }),
  }),
});

builder.objectRef<Of<'position'>>('LatePosition').implement({
  description: 'A position that is late at a step (просроченная позиция).',
  interfaces: [LateInterface],
  fields: (t) => ({
    step: t.field({
      type: StepRef,
      description: 'The step (этап).',
      resolve: (own) => within(own, own.value.step),
    }),
  }),
});

builder.objectRef<Of<'signature'>>('LateSignature').implement({
  description: 'A signature that is late (просроченная подпись).',
  interfaces: [LateInterface],
  fields: (t) => ({
    step: t.field({
      type: StepRef,
      description: 'The step of signature (этап).',
      resolve: (own) => within(own, own.value.step),
    }),
  }),
});

builder.objectRef<Of<'instruction'>>('LateInstruction').implement({
  description: 'An instruction on which a report is late (просроченное поручение).',
  interfaces: [LateInterface],
  fields: (t) => ({
    instruction: t.field({
      type: InstructionRef,
      description: 'The instruction (поручение).',
      resolve: (own) => within(own, own.value.instruction),
    }),
    forPeriod: t.string({
      nullable: true,
      description:
        'For which period the report is (за какой период): «за I полугодие 2026 г.»; null where the period that ended on the day is none of the calendar.',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value: { forPeriod } }, { locale }, context) => forPeriod && inLocale(forPeriod, locale, context),
    }),
  }),
});

builder.objectRef<Of<'measure'>>('LateMeasure').implement({
  description: 'A measure of a plan that is late (просроченное мероприятие), by those who have not done it.',
  interfaces: [LateInterface],
  fields: (t) => ({
    measure: t.field({
      type: MeasureRef,
      description: 'The measure (мероприятие).',
      resolve: (own) => within(own, own.value.measure),
    }),
  }),
});

type Own = Within<Late>;

const partyIds = ({ value }: Own) => value.parties.map(({ record }) => record.id);

const LateList = listOf<Own>(
  'Late',
  { en: 'what is late', ru: 'что просрочено' },
  {
    kinds: oneOf(LateKindEnum, 'Only this (что).', ({ value }) => value.kind),
    ...ofDossier(({ value }: Own) => value.dossier.id),
    ...ofParties(partyIds),
    daysLate: number('Days since it was due (просрочено дней).', ({ value }) => value.daysLate),
    due: day('The last day on which it would have been in time (срок).', ({ value }) => value.due),
  },
  {
    DAYS_LATE: falling('The longest overdue first (по просрочке).', ({ value }) => value.daysLate),
    KIND: rising('By what it is (по виду).', ({ value }) => LATE_KINDS.indexOf(value.kind)),
    PARTY: byParty((own) => partyIds(own)[0] ?? null),
    DOSSIER: byDossier(({ value }) => value.dossier.id),
  },
);

const LATE_PAGE = pageTexts('Late', { en: 'things that are late', ru: 'что просрочено' });

builder.queryField('whatIsLate', (t) =>
  t.connection(
    {
      type: LateInterface,
      description:
        'All that is late (что просрочено), over all dossiers that you may see, the longest overdue first: replies, positions, signatures, reports on instructions, measures of plans. What a letter asks of a party stands there once, as a reply.',
      args: { ...LateList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const all = await loadAll(context, asOf);
        const { items, cannotTell } = lateOverall(all.records, all.day);
        const late = items.map((item) => within(all, item));
        return { ...LateList.page(context, all, args, late), cannotTell };
      },
    },
    {
      ...LATE_PAGE.page,
      fields: (c) => ({
        totalCount: c.int({
          description: 'How many there are in all that you may see (всего).',
          resolve: ({ totalCount }) => totalCount,
        }),
        cannotTell: c.field({
          type: [OutstandingUnknownRef],
          description:
            'The dossiers of which nobody can tell who has to speak (сказать нельзя), and why: who is late there is not in the list.',
          complexity: { field: 1, multiplier: 20 },
          resolve: ({ from, cannotTell }) => cannotTell.map((unknown) => within(from, unknown)),
        }),
        asOf: c.field({
          type: 'LocalDate',
          description: 'The day that this answer reflects (на какой день).',
          resolve: ({ from }) => from.day,
        }),
        position: c.field({
          type: 'Cursor',
          description: POSITION_DESCRIPTION,
          resolve: ({ from }, _args, { register }) => register.cursors.encode(from.snapshot.position),
        }),
      }),
    },
    LATE_PAGE.edge,
  ),
);
