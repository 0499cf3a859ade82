import { actOf, type Instruction, instructionDayOff, isInstruction, PERIOD_TEXT, PERIODS } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { ActRef } from '../decisions/clause.ts';
import { DecisionRef, decisionsWithin } from '../decisions/decision.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { DossierRef } from '../dossiers/ref.ts';
import { innerId } from '../ids.ts';
import { loadWithin, viewOf } from '../loading.ts';
import { StepRef } from '../routes/step.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { datedId, type Within, within } from '../within.ts';

/** How often something is to be reported. */
export const PeriodEnum = enumOf(
  'ReportPeriod',
  'How often it is to be reported (периодичность доклада).',
  PERIODS,
  PERIOD_TEXT,
);

/** Something that somebody has to do. */
export const InstructionRef = builder.objectRef<Within<Instruction>>('Instruction');

const LOCALE = { type: LocaleEnum, description: 'The language (язык); that of the request unless given.' } as const;

builder.node(InstructionRef, {
  description:
    'Something that somebody has to do (поручение), by an act of a decision that was taken or given otherwise. A draft of a decision instructs nobody.',
  id: { resolve: (instruction) => innerId(datedId(instruction)), description: 'Global id (идентификатор).' },
  loadOne: async (id, context) => {
    const found = await loadWithin(context, 'instruction', id);
    return found && isInstruction(found.records, found.value) ? found : null;
  },
  fields: (t) => ({
    dossier: t.field({
      type: DossierRef,
      description: 'In which dossier (досье).',
      resolve: (own) => {
        const dossier = own.records.dossier.get(own.value.dossierId);
        if (!dossier) throw new GraphQLError('The dossier is not among what you may see.');
        return viewOf(own, dossier);
      },
    }),
    decision: t.field({
      type: DecisionRef,
      nullable: true,
      description: 'The decision that it comes from (решение); null where it was given otherwise.',
      resolve: (own) => decisionOf(own),
    }),
    act: t.field({
      type: ActRef,
      nullable: true,
      description: 'The act of a clause that it comes from (действие пункта).',
      resolve: (own) => {
        const act = actOf(decisionOf(own)?.value ?? { clauses: [] }, own.value.actId ?? '');
        return act ? within(own, act) : null;
      },
    }),
    object: t.string({
      description: 'What is to be done (предмет), in a few words.',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ value }, { locale }, context) => inLocale(value.object, locale, context),
    }),
    condition: t.string({
      nullable: true,
      description: 'What starts it (условие), in words; null when it starts at once.',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ value }, { locale }, context) =>
        value.condition && inLocale(value.condition.wording, locale, context),
    }),
    conditionStep: t.field({
      type: StepRef,
      nullable: true,
      description: 'The step that has to be done before it starts (этап, после которого начинается).',
      resolve: (own) => {
        const step = own.records.step.get(own.value.condition?.stepId ?? '');
        return step ? within(own, step) : null;
      },
    }),
    conditionMet: t.field({
      type: WhenRef,
      nullable: true,
      description:
        'When a condition in words was met (условие наступило); null while that is not recorded, and for one that names a step.',
      resolve: ({ value }) => value.conditionMet,
    }),
    term: t.field({
      type: WhenRef,
      nullable: true,
      description: 'By when (срок); null when no term is set.',
      resolve: ({ value }) => value.term,
    }),
    termDayOff: t.string({
      nullable: true,
      description:
        'That the last day is not a working day by the calendar of a body whose decision gave it (срок в нерабочий день); null otherwise. The term stays what it is.',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ records, value }, { locale }, context) => {
        const told = instructionDayOff(records, value);
        return told && inLocale(told, locale, context);
      },
    }),
    period: t.field({
      type: PeriodEnum,
      nullable: true,
      description: 'How often it is to be reported (периодичность); null where that is not said.',
      resolve: ({ value }) => value.period,
    }),
    asNeeded: t.boolean({
      description: 'Said in the place of a term: as needed (по мере необходимости). Never late.',
      resolve: ({ value }) => value.asNeeded,
    }),
    given: t.field({ type: WhenRef, description: 'When it was given (дано).', resolve: ({ value }) => value.given }),
    discharged: t.field({
      type: WhenRef,
      nullable: true,
      description: 'When it was discharged (снято с контроля); null while it is followed up.',
      resolve: ({ value }) => value.discharged,
    }),
    dischargeReason: t.string({
      nullable: true,
      description: 'Why it was discharged (основание снятия), as written.',
      resolve: ({ value }) => value.reason,
    }),
    sources: t.field({
      type: [SourceRefType],
      description: 'The papers that say so (источники): of the discharge, once it is discharged.',
      resolve: sourcesOf,
    }),
  }),
});

function decisionOf(own: Within<Instruction>) {
  const [decision] = decisionsWithin(own, ({ id }) => id === own.value.decisionId);
  return decision ?? null;
}
