import { builder } from '../builder.ts';
import { carriedResult } from '../commands/carried.ts';
import { dossierFields, whenFields, whenSaid } from '../commands/inputs.ts';
import { run } from '../commands/run.ts';
import { recordIdOf } from '../ids.ts';

const NameDecisionRuleInput = builder.inputType('NameDecisionRuleInput', {
  description: 'A source says by which of its rules a body decides at a step (указать правило для этапа).',
  fields: (t) => ({
    ...dossierFields(t),
    step: t.id({ required: true, description: 'At which step (этап).' }),
    rule: t.id({
      required: true,
      description: 'Which rule of a body of the step (правило); a later one for the same matter takes its place.',
    }),
    ...whenFields(t, 'said'),
  }),
});

const NameDecisionRuleResult = carriedResult(
  'NameDecisionRule',
  'DecisionRuleNamed',
  'What the source says of the rule was recorded (правило указано).',
);

builder.mutationField('nameDecisionRule', (t) =>
  t.field({
    type: NameDecisionRuleResult,
    description:
      'A source says by which of its rules a body decides at a step (указать правило для этапа); what was said last of a body counts. For the secretariat.',
    args: {
      input: t.arg({
        type: NameDecisionRuleInput,
        required: true,
        description: 'At which step, and which rule (на каком этапе и какое правило).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const { dossier, step, rule } = input;
      const command = {
        command: 'nameDecisionRule',
        ...{ dossier, stepId: recordIdOf(step, 'Step'), decisionRuleId: recordIdOf(rule, 'DecisionRule') },
        ...whenSaid(input),
      } as const;
      return run(context, command, input, [step, rule, input.source.paper]);
    },
  }),
);
