import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { run } from '../commands/run.ts';
import { SourceInput, sourceRef } from '../commands/sourceInput.ts';
import { recordIdOf } from '../ids.ts';
import { CHARGED } from './giveInstruction.ts';
import { commonFields, OWN_WORD } from './inputs.ts';

const GiveReportInput = builder.inputType('GiveReportInput', {
  description: 'How an instruction is carried out (доложить). It does not discharge it.',
  fields: (t) => ({
    ...commonFields(t, OWN_WORD),
    instruction: t.id({ required: true, description: 'Which instruction (поручение).' }),
    by: t.idList({
      required: true,
      description: 'Who reported (кто доложил). A delegate reports only for its own state, where that is charged.',
    }),
    meeting: t.id({ description: 'At which meeting (заседание).' }),
    text: t.string({ description: 'What was reported (текст), at most 10,000 characters.' }),
    source: t.field({
      type: SourceInput,
      description: 'The paper that says so (источник); none when the party enters it itself.',
    }),
  }),
});

const GiveReportResult = carriedResult('GiveReport', 'ReportGiven', 'The report was recorded (доклад внесён).');

builder.mutationField('giveReport', (t) =>
  t.field({
    type: GiveReportResult,
    description: 'Somebody reports how an instruction is carried out (доложить).',
    args: {
      input: t.arg({
        type: GiveReportInput,
        required: true,
        description: 'Who reports what (кто и о чём докладывает).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          command: 'giveReport',
          dossier: input.dossier,
          instructionId: recordIdOf(input.instruction, 'Instruction'),
          byIds: input.by.map((id) => recordIdOf(id, ...CHARGED)),
          meetingId: input.meeting ? recordIdOf(input.meeting, 'Meeting') : null,
          text: input.text ?? null,
          occurred: input.occurred,
          known: input.known ?? null,
          source: input.source ? sourceRef(input.source) : null,
        },
        input,
        [input.instruction, input.meeting, input.source?.paper, ...input.by],
      ),
  }),
);
