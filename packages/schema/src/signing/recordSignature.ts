import { builder } from '../builder.ts';
import { run } from '../commands/run.ts';
import { SignatureMannerEnum } from './enums.ts';
import { partyIdOf, resultOf, subjectFields, subjectOf } from './inputs.ts';

const RecordSignatureInput = builder.inputType('RecordSignatureInput', {
  description: 'A state signed a document, or did not (внести подпись).',
  fields: (t) => ({
    ...subjectFields(t, 'signed'),
    party: t.id({ required: true, description: 'Who (сторона): a state, or an administration of one.' }),
    manner: t.field({ type: SignatureMannerEnum, required: true, description: 'How, or that it did not (способ).' }),
    text: t.string({
      description: 'The reservation or the dissenting opinion in its own words (текст), at most 10,000 characters.',
    }),
    offRoute: t.boolean({
      description:
        'It happened although the document was not open for signature: recorded as a deviation from the route (отступление от маршрута).',
    }),
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
          ...{ command: 'recordSignature', ...subjectOf(input), partyId: partyIdOf(input.party) },
          ...{ manner: input.manner, text: input.text ?? null, offRoute: input.offRoute ?? false },
        },
        input,
        [input.document, input.party, input.source.paper],
      ),
  }),
);
