import { lettersOf, STEP_STATE_TEXT, STEP_STATES, type StepStatus } from '@concord/domain';
import { builder } from '../builder.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { StepRef } from '../routes/step.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { type Within, within } from '../within.ts';
import { ConsultationRequestRef, StepOccurrenceRef, StepPlanRef } from './occurrence.ts';

export const StepStateEnum = enumOf(
  'StepState',
  'Where the dossier stands with a step (состояние этапа).',
  STEP_STATES,
  STEP_STATE_TEXT,
);

/** Where the dossier stands with one step, always with the reason. */
export const StepStatusRef = builder.objectRef<Within<StepStatus>>('StepStatus').implement({
  description:
    'Where the dossier stands with one step of its route (состояние этапа), always with the reason and by whom.',
  fields: (t) => ({
    step: t.field({
      type: StepRef,
      description: 'The step (этап).',
      resolve: (status) => within(status, status.value.step),
    }),
    state: t.field({
      type: StepStateEnum,
      description:
        'Done (пройден, не принято, следующий, возможен, ещё нет, не требуется, остановлен или сказать нельзя), not adopted, must, may, not yet, not needed because another way was taken, blocked, or cannot tell.',
      resolve: ({ value }) => value.state,
    }),
    reason: t.string({
      description: 'Why, in a sentence (почему).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.reason, locale, context),
    }),
    parties: t.field({
      type: [PartyRef],
      description: 'By whom (кем): those who object, else the bodies of the step.',
      resolve: (status) => status.value.parties.map((party) => partyShape(within(status, party))),
    }),
    occurrences: t.field({
      type: [StepOccurrenceRef],
      description: 'What happened there (прохождения), in the order in which it happened.',
      resolve: (status) => status.value.occurrences.map((occurrence) => within(status, occurrence)),
    }),
    plans: t.field({
      type: [StepPlanRef],
      description: 'For when it was announced (планы).',
      resolve: (status) => status.value.plans.map((plan) => within(status, plan)),
    }),
    requests: t.field({
      type: [ConsultationRequestRef],
      description:
        'The letters that asked for positions there, and those that only informed (запросы, письма для сведения).',
      resolve: (status) => lettersOf(status.value).map((request) => within(status, request)),
    }),
  }),
});
