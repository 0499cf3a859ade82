import type { DissentingOpinion } from '@concord/domain';
import { builder } from '../builder.ts';
import { recordedResult, runRecorded } from '../commands/recorded.ts';
import { saidFields, saidOf } from '../commands/saidFields.ts';
import { recordIdOf } from '../ids.ts';
import { partyIdOf } from '../letters/ids.ts';
import { loadWithin } from '../loading.ts';
import { DissentingOpinionRef } from './dissentingOpinion.ts';

const GiveDissentingOpinionInput = builder.inputType('GiveDissentingOpinionInput', {
  description: 'A party does not share a decision that was taken, and says so beside it (высказать особое мнение).',
  fields: (t) => ({
    decision: t.id({ required: true, description: 'The decision (решение); one that was taken, and is no draft.' }),
    party: t.id({
      required: true,
      description:
        'Who gives it (сторона): a state, or an administration of one, that sat in one of the bodies that decided. A delegate speaks only for its own state.',
    }),
    text: t.string({
      description: 'In its own words (текст), at most 10,000 characters; left out where only a paper gives them.',
    }),
    paper: t.id({ description: 'The paper that it is (документ), where it is one; needed without a text.' }),
    ...saidFields(t, 'The day on which it was given: that of the decision, or a later one'),
    expectedVersion: t.int({
      description:
        'The `version` that you saw of the meeting that decided or for which it was drafted, or without a meeting of the first of the bodies (версия); another one now is refused.',
    }),
  }),
});

const GiveDissentingOpinionResult = recordedResult(
  'DissentingOpinionGiven',
  'dissentingOpinion',
  DissentingOpinionRef,
  'The dissenting opinion was recorded (особое мнение внесено).',
);

builder.mutationField('giveDissentingOpinion', (t) =>
  t.field({
    type: GiveDissentingOpinionResult,
    description:
      'A party does not share a decision that was taken, and says so beside it (высказать особое мнение): with it or after it, once. The decision stands. For the secretariat, and for a delegate of its own state.',
    args: {
      input: t.arg({
        type: GiveDissentingOpinionInput,
        required: true,
        description: 'Who does not share which decision, and why (кто, с каким решением и почему не согласен).',
      }),
    },
    resolve: (_root, { input }, context) =>
      runRecorded<DissentingOpinion>(
        context,
        {
          command: 'giveDissentingOpinion',
          decisionId: recordIdOf(input.decision, 'Decision'),
          partyId: partyIdOf(input.party),
          text: input.text ?? null,
          paperId: input.paper ? recordIdOf(input.paper, 'Document') : null,
          ...saidOf(input),
        },
        input,
        [input.decision, input.party, input.paper, input.source?.paper],
        [
          (by, id) => loadWithin(by, 'dissentingOpinion', id),
          ({ payload }) => (payload as Readonly<{ dissentingOpinionId: string }>).dissentingOpinionId,
        ],
      ),
  }),
);
