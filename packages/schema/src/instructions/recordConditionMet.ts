import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { run } from '../commands/run.ts';
import { SourceInput, sourceRef } from '../commands/sourceInput.ts';
import { recordIdOf } from '../ids.ts';
import { commonFields } from './inputs.ts';

const RecordConditionMetInput = builder.inputType('RecordConditionMetInput', {
  description: 'What an instruction waits for has come about (условие наступило).',
  fields: (t) => ({
    ...commonFields(t),
    instruction: t.id({
      required: true,
      description: 'Which instruction (поручение): one with a condition in words.',
    }),
    source: t.field({ type: SourceInput, required: true, description: 'The paper that says so (источник).' }),
  }),
});

const RecordConditionMetResult = carriedResult(
  'RecordConditionMet',
  'ConditionMet',
  'It was recorded that the condition is met (наступление условия внесено).',
);

builder.mutationField('recordConditionMet', (t) =>
  t.field({
    type: RecordConditionMetResult,
    description:
      'What an instruction waits for by a condition in words has come about (условие наступило): it has to be carried out from then on. A condition that names a step needs none. For the secretariat.',
    args: {
      input: t.arg({
        type: RecordConditionMetInput,
        required: true,
        description: 'Which, and when (какое условие и когда наступило).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          command: 'recordConditionMet',
          dossier: input.dossier,
          instructionId: recordIdOf(input.instruction, 'Instruction'),
          occurred: input.occurred,
          known: input.known ?? null,
          source: sourceRef(input.source),
        },
        input,
        [input.instruction, input.source.paper],
      ),
  }),
);
