import { builder } from '../builder.ts';
import { run } from '../commands/run.ts';
import { SignatureMannerEnum } from './enums.ts';
import { givenOf, offRouteField, resultOf, subjectFields } from './inputs.ts';

const RecordSignatureInput = builder.inputType('RecordSignatureInput', {
  description:
    'A state signed a document, or did not (внести подпись). A reservation that is withdrawn (снятие оговорки) is entered as `SIGNED` on that day: the signature stays as old as it was.',
  fields: (t) => ({
    ...subjectFields(t, 'signed'),
    party: t.id({ required: true, description: 'Who (сторона): a state, or an administration of one.' }),
    manner: t.field({ type: SignatureMannerEnum, required: true, description: 'How, or that it did not (способ).' }),
    text: t.string({
      description: 'The reservation or the dissenting opinion in its own words (текст), at most 10,000 characters.',
    }),
    needsProcedures: t.boolean({
      description:
        'Whether its law requires internal procedures before it is bound (внутригосударственные процедуры); left out where it did not say.',
    }),
    appliesProvisionally: t.boolean({
      description:
        'Whether it said that it applies the document provisionally (временное применение); left out where it did not say.',
    }),
    offRoute: offRouteField(t),
  }),
});

builder.mutationField('recordSignature', (t) =>
  t.field({
    type: resultOf('SignatureRecorded', 'The signature was recorded (подпись внесена).'),
    description: 'A state signed a document, or did not (внести подпись). For the secretariat.',
    args: {
      input: t.arg({
        type: RecordSignatureInput,
        required: true,
        description: 'Who signed what, and how (кто, что и как подписал).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          ...{ command: 'recordSignature', ...givenOf(input) },
          ...{ manner: input.manner, text: input.text ?? null, needsProcedures: input.needsProcedures ?? null },
          appliesProvisionally: input.appliesProvisionally ?? null,
        },
        input,
        [input.document, input.party, input.source.paper],
      ),
  }),
);
