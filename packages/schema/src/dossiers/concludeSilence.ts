import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { dossierFields, keyField } from '../commands/inputs.ts';
import { run } from '../commands/run.ts';
import { recordIdOf } from '../ids.ts';

const ConcludeSilenceInput = builder.inputType('ConcludeSilenceInput', {
  description: 'A silence procedure that has ended (подвести итог процедуры умолчания).',
  fields: (t) => ({
    ...dossierFields(t),
    step: t.id({ required: true, description: 'At which step (этап).' }),
    idempotencyKey: keyField(t),
  }),
});

const ConcludeSilenceResult = carriedResult(
  'ConcludeSilence',
  'SilenceConcluded',
  'The outcome was recorded (итог процедуры умолчания подведён), or a wrong one was taken back.',
);

builder.mutationField('concludeSilence', (t) =>
  t.field({
    type: ConcludeSilenceResult,
    description:
      'A silence procedure whose term has passed without an objection is concluded (подвести итог процедуры умолчания). The register does so by itself. For the secretariat.',
    args: {
      input: t.arg({
        type: ConcludeSilenceInput,
        required: true,
        description: 'Of which dossier and step (какого досье и этапа).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const { dossier, step } = input;
      const command = { command: 'concludeSilence', dossier, stepId: recordIdOf(step, 'Step') } as const;
      return run(context, command, input, [step]);
    },
  }),
);
