import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { run } from '../commands/run.ts';
import { SourceInput, sourceRef } from '../commands/sourceInput.ts';
import { recordIdOf } from '../ids.ts';
import { LocalizedTextInput } from '../text/localizedInput.ts';
import { INFERRED } from '../time/inferred.ts';
import { CHARGED } from './giveInstruction.ts';
import { commonFields } from './inputs.ts';

const AddMeasureInput = builder.inputType('AddMeasureInput', {
  description: 'A line of a plan (внести мероприятие).',
  fields: (t) => ({
    ...commonFields(t),
    document: t.id({ required: true, description: 'The plan that holds it (документ), one of the dossier.' }),
    number: t.string({ required: true, description: 'As printed (номер): «2.1»; at most 300 characters.' }),
    title: t.field({ type: LocalizedTextInput, required: true, description: 'What is to be done (наименование).' }),
    executors: t.idList({
      required: true,
      description: 'Who has to do it (исполнители): states, administrations, bodies; empty where nobody knows.',
    }),
    term: t.string({ description: `By when (срок), EDTF: 2019-12-31, 2019-12. ${INFERRED}` }),
    source: t.field({ type: SourceInput, required: true, description: 'The paper that says so (источник).' }),
  }),
});

const AddMeasureResult = carriedResult('AddMeasure', 'MeasureAdded', 'The measure was recorded (мероприятие внесено).');

builder.mutationField('addMeasure', (t) =>
  t.field({
    type: AddMeasureResult,
    description: 'A line of a plan (внести мероприятие). For the secretariat.',
    args: {
      input: t.arg({
        type: AddMeasureInput,
        required: true,
        description: 'What is to be done, and by whom (что и кому сделать).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          command: 'addMeasure',
          dossier: input.dossier,
          documentId: recordIdOf(input.document, 'Document'),
          number: input.number,
          title: input.title,
          executorIds: input.executors.map((id) => recordIdOf(id, ...CHARGED)),
          term: input.term ?? null,
          occurred: input.occurred,
          known: input.known ?? null,
          source: sourceRef(input.source),
        },
        input,
        [input.document, input.source.paper, ...input.executors],
      ),
  }),
);
