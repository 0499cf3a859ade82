import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { run } from '../commands/run.ts';
import { saidFields, saidOf } from '../commands/saidFields.ts';
import { partyIdOf, requestIdOf } from './ids.ts';

const ConsolidateRepliesInput = builder.inputType('ConsolidateRepliesInput', {
  description: 'The answers to a letter were summarised and forwarded (свести ответы).',
  fields: (t) => ({
    dossier: t.string({ required: true, description: 'Slug of the dossier (досье).' }),
    request: t.id({ required: true, description: 'The letter (запрос): the id of a ConsultationRequest.' }),
    by: t.id({ description: 'Who summarised them (кем); none where nobody is named.' }),
    to: t.id({ description: 'To whom they were forwarded (кому).' }),
    ...saidFields(t, 'When they were forwarded'),
  }),
});

const ConsolidateRepliesResult = carriedResult(
  'ConsolidateReplies',
  'RepliesConsolidated',
  'The summary was recorded (свод внесён).',
);

builder.mutationField('consolidateReplies', (t) =>
  t.field({
    type: ConsolidateRepliesResult,
    description: 'From then on nobody is awaited because of the letter (свести ответы). For the secretariat.',
    args: {
      input: t.arg({
        type: ConsolidateRepliesInput,
        required: true,
        description: 'Of which letter, and by whom (на какое письмо и кем сведены).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          command: 'consolidateReplies',
          dossier: input.dossier,
          requestId: requestIdOf(input.request),
          bodyId: input.by ? partyIdOf(input.by) : null,
          recipientId: input.to ? partyIdOf(input.to) : null,
          ...saidOf(input),
        },
        input,
        [input.request, input.by, input.to, input.source?.paper],
      ),
  }),
);
