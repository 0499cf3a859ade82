import { builder } from '../builder.ts';
import { recordIdOf } from '../ids.ts';
import { decisionFields, sentIn, statedOf } from './inputs.ts';
import { DecisionResult, runDecision } from './runDecision.ts';

const DraftDecisionInput = builder.inputType('DraftDecisionInput', {
  description:
    'A draft of a decision was prepared, for a meeting or without one (внести проект решения): nothing is decided by it.',
  fields: (t) => decisionFields(t, 'drafted'),
});

const TakeDecisionInput = builder.inputType('TakeDecisionInput', {
  description:
    'A meeting that was held took a decision, or bodies did without one, by poll (внести принятое решение). It is given whole, also where it takes the place of a draft.',
  fields: (t) => ({
    draft: t.id({
      description:
        'The draft of this meeting, or of these bodies, that was taken (проект решения): its place is taken. Without a meeting also one that was prepared for a meeting of these bodies, or for one that was cancelled and at which they were to sit.',
    }),
    ...decisionFields(t, 'taken'),
  }),
});

builder.mutationFields((t) => ({
  draftDecision: t.field({
    type: DecisionResult,
    description:
      'A draft of a decision was prepared, for a meeting or without one (внести проект решения). For the secretariat.',
    args: {
      input: t.arg({
        type: DraftDecisionInput,
        required: true,
        description: 'What the draft says (содержание проекта).',
      }),
    },
    resolve: (_root, { input }, context) =>
      runDecision(context, { command: 'draftDecision', ...statedOf(input) }, input, sentIn(input)),
  }),
  takeDecision: t.field({
    type: DecisionResult,
    description:
      'A meeting that was held took a decision, or bodies did without one (внести принятое решение). For the secretariat.',
    args: { input: t.arg({ type: TakeDecisionInput, required: true, description: 'What was decided (что решено).' }) },
    resolve: (_root, { input }, context) => {
      const draftId = input.draft ? recordIdOf(input.draft, 'Decision') : null;
      const sent = [input.draft, ...sentIn(input)];
      return runDecision(context, { command: 'takeDecision', draftId, ...statedOf(input) }, input, sent);
    },
  }),
}));
