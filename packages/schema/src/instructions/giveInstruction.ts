import type { Condition, Id } from '@concord/domain';
import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { run } from '../commands/run.ts';
import { SourceInput, sourceRef } from '../commands/sourceInput.ts';
import { recordIdOf } from '../ids.ts';
import { LocalizedTextInput } from '../text/localizedInput.ts';
import { INFERRED } from '../time/inferred.ts';
import { commonFields } from './inputs.ts';
import { PeriodEnum } from './instruction.ts';

/** The types of those who can be charged. */
export const CHARGED = ['MemberState', 'Administration', 'Body'] as const;

/** What an instruction waits for. */
export const ConditionInput = builder.inputType('InstructionConditionInput', {
  description: 'What starts an instruction (условие).',
  fields: (t) => ({
    wording: t.field({ type: LocalizedTextInput, required: true, description: 'In words (как сформулировано).' }),
    step: t.id({
      description:
        'The step that has to be done first (этап); without one it starts once `recordConditionMet` says so.',
    }),
  }),
});

const GiveInstructionInput = builder.inputType('GiveInstructionInput', {
  description:
    'Who has to do what (дать поручение). With an act of a decision, what is left out is taken from the act; a draft of a decision instructs nobody.',
  fields: (t) => ({
    ...commonFields(t),
    decision: t.id({ description: 'The decision that it comes from (решение): one that was taken.' }),
    act: t.id({ description: 'The act of its clause (действие пункта), by its `id`.' }),
    object: t.field({ type: LocalizedTextInput, description: 'What is to be done (предмет).' }),
    executors: t.idList({ description: 'Who has to do it (исполнители): states, administrations, bodies.' }),
    coExecutors: t.idList({ description: 'With whom (соисполнители).' }),
    reportTo: t.idList({ description: 'To whom it is to be reported (кому докладывать).' }),
    condition: t.field({ type: ConditionInput, description: 'What starts it (условие).' }),
    term: t.string({ description: `By when (срок), EDTF: 2019-12-31, 2019-12. ${INFERRED}` }),
    period: t.field({ type: PeriodEnum, description: 'How often it is to be reported (периодичность).' }),
    asNeeded: t.boolean({ description: 'As needed (по мере необходимости), in the place of a term and a period.' }),
    source: t.field({ type: SourceInput, required: true, description: 'The paper that says so (источник).' }),
  }),
});

const GiveInstructionResult = carriedResult(
  'GiveInstruction',
  'InstructionGiven',
  'The instruction was recorded (поручение внесено).',
);

builder.mutationField('giveInstruction', (t) =>
  t.field({
    type: GiveInstructionResult,
    description: 'Somebody has to do something (дать поручение). For the secretariat.',
    args: {
      input: t.arg({
        type: GiveInstructionInput,
        required: true,
        description: 'Who has to do what (кому и что поручено).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          command: 'giveInstruction',
          dossier: input.dossier,
          decisionId: input.decision ? recordIdOf(input.decision, 'Decision') : null,
          actId: input.act ? recordIdOf(input.act) : null,
          object: input.object ?? null,
          executorIds: idsOf(input.executors),
          coExecutorIds: idsOf(input.coExecutors),
          reportToIds: idsOf(input.reportTo),
          condition: input.condition ? conditionOf(input.condition) : null,
          term: input.term ?? null,
          period: input.period ?? null,
          asNeeded: input.asNeeded ?? null,
          occurred: input.occurred,
          known: input.known ?? null,
          source: sourceRef(input.source),
        },
        input,
        [
          ...[input.decision, input.act, input.condition?.step, input.source.paper],
          ...[input.executors, input.coExecutors, input.reportTo].flatMap((ids) => ids ?? []),
        ],
      ),
  }),
);

function idsOf(ids: readonly string[] | null | undefined): readonly Id[] | null {
  return ids ? chargedIds(ids) : null;
}

/** Those who are charged, by their global ids. */
export function chargedIds(ids: readonly string[]): readonly Id[] {
  return ids.map((id) => recordIdOf(id, ...CHARGED));
}

/** A condition as the domain takes it. */
export function conditionOf({ wording, step }: typeof ConditionInput.$inferInput): Condition {
  return { wording, stepId: step ? recordIdOf(step, 'Step') : null };
}
