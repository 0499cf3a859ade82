import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { run } from '../commands/run.ts';
import { SourceInput, sourceRef } from '../commands/sourceInput.ts';
import { recordIdOf } from '../ids.ts';
import { commonFields } from './inputs.ts';

const DischargeInstructionInput = builder.inputType('DischargeInstructionInput', {
  description: 'An instruction is no longer followed up (снять с контроля).',
  fields: (t) => ({
    ...commonFields(t),
    instruction: t.id({ required: true, description: 'Which instruction (поручение).' }),
    reason: t.string({ required: true, description: 'Why (основание), at most 10,000 characters.' }),
    source: t.field({ type: SourceInput, required: true, description: 'The paper that says so (источник).' }),
  }),
});

const DischargeInstructionResult = carriedResult(
  'DischargeInstruction',
  'InstructionDischarged',
  'The discharge was recorded (снятие с контроля внесено).',
);

builder.mutationField('dischargeInstruction', (t) =>
  t.field({
    type: DischargeInstructionResult,
    description: 'An instruction is no longer followed up (снять с контроля). For the secretariat.',
    args: {
      input: t.arg({
        type: DischargeInstructionInput,
        required: true,
        description: 'Which, and why (какое и почему).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          command: 'dischargeInstruction',
          dossier: input.dossier,
          instructionId: recordIdOf(input.instruction, 'Instruction'),
          reason: input.reason,
          occurred: input.occurred,
          known: input.known ?? null,
          source: sourceRef(input.source),
        },
        input,
        [input.instruction, input.source.paper],
      ),
  }),
);
