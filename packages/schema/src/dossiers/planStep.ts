import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { dossierFields, placeLanguageFields, placeOf, whenFields, whenSaid } from '../commands/inputs.ts';
import { run } from '../commands/run.ts';
import { recordIdOf } from '../ids.ts';
import { INFERRED } from '../time/inferred.ts';

const PlanStepInput = builder.inputType('PlanStepInput', {
  description: 'A step was announced for some days (запланировать этап): a plan, and nothing more.',
  fields: (t) => ({
    ...dossierFields(t),
    step: t.id({ required: true, description: 'Which step (этап).' }),
    planned: t.string({
      required: true,
      description: `For when (на какие дни), EDTF: 2019-09-16/2019-09-17. ${INFERRED}`,
    }),
    meeting: t.id({ description: 'At which meeting (заседание).' }),
    documents: t.idList({ description: 'The documents that the announcement names (документы); none for all.' }),
    place: t.string({ description: 'Where (место), as written.' }),
    ...placeLanguageFields(t),
    ...whenFields(t, 'announced'),
  }),
});

const PlanStepResult = carriedResult('PlanStep', 'StepPlanned', 'The plan was recorded (план внесён).');

builder.mutationField('planStep', (t) =>
  t.field({
    type: PlanStepResult,
    description: 'A step was announced for some days (запланировать этап). For the secretariat.',
    args: {
      input: t.arg({
        type: PlanStepInput,
        required: true,
        description: 'Which step, and for when (какой этап и на когда).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const { dossier, step, planned, meeting, documents } = input;
      return run(
        context,
        {
          ...{ command: 'planStep', dossier, stepId: recordIdOf(step, 'Step'), planned },
          meetingId: meeting ? recordIdOf(meeting, 'Meeting') : null,
          documentIds: (documents ?? []).map((id) => recordIdOf(id, 'Document')),
          place: placeOf(input, context.locale),
          ...whenSaid(input),
        },
        input,
        [step, meeting, input.source.paper, ...(documents ?? [])],
      );
    },
  }),
);
