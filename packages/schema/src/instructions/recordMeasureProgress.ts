import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { run } from '../commands/run.ts';
import { SourceInput, sourceRef } from '../commands/sourceInput.ts';
import { recordIdOf } from '../ids.ts';
import { CHARGED } from './giveInstruction.ts';
import { commonFields, OWN_WORD } from './inputs.ts';
import { MeasureStateEnum } from './measureProgress.ts';

const RecordMeasureProgressInput = builder.inputType('RecordMeasureProgressInput', {
  description: 'How far a party has come with a measure (внести ход выполнения).',
  fields: (t) => ({
    ...commonFields(t, OWN_WORD),
    measure: t.id({ required: true, description: 'Which measure (мероприятие).' }),
    party: t.id({
      required: true,
      description: 'Who (сторона): an executor. A delegate speaks only for its own state.',
    }),
    state: t.field({ type: MeasureStateEnum, required: true, description: 'How far it has come (ход).' }),
    text: t.string({ description: 'In its own words (текст), at most 10,000 characters.' }),
    source: t.field({
      type: SourceInput,
      description: 'The paper that says so (источник); none when the party enters it itself.',
    }),
  }),
});

const RecordMeasureProgressResult = carriedResult(
  'RecordMeasureProgress',
  'MeasureProgressRecorded',
  'The progress was recorded (ход выполнения внесён).',
);

builder.mutationField('recordMeasureProgress', (t) =>
  t.field({
    type: RecordMeasureProgressResult,
    description: 'A party says how far it has come with a measure (внести ход выполнения).',
    args: {
      input: t.arg({
        type: RecordMeasureProgressInput,
        required: true,
        description: 'Who has come how far (кто и насколько продвинулся).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          command: 'recordMeasureProgress',
          dossier: input.dossier,
          measureId: recordIdOf(input.measure, 'Measure'),
          partyId: recordIdOf(input.party, ...CHARGED),
          measureState: input.state,
          text: input.text ?? null,
          occurred: input.occurred,
          known: input.known ?? null,
          source: input.source ? sourceRef(input.source) : null,
        },
        input,
        [input.measure, input.party, input.source?.paper],
      ),
  }),
);
