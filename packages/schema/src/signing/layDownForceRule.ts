import { builder } from '../builder.ts';
import { run } from '../commands/run.ts';
import { LocalizedTextInput } from '../text/localizedInput.ts';
import { ForceTriggerEnum } from './enums.ts';
import { resultOf, subjectFields, subjectOf } from './inputs.ts';

const LayDownForceRuleInput = builder.inputType('LayDownForceRuleInput', {
  description: 'How a document enters into force (установить порядок вступления в силу).',
  fields: (t) => ({
    ...subjectFields(t, 'laid down'),
    trigger: t.field({ type: ForceTriggerEnum, required: true, description: 'On what (условие).' }),
    date: t.string({ description: 'The date (дата), for DATE and only for it: 2027-01-01.' }),
    count: t.int({ description: 'On which one (на каком по счёту), for NOTIFICATIONS and DEPOSITS: 3 for the third.' }),
    daysAfter: t.int({ description: 'So many calendar days after it (через сколько дней); 0 unless given.' }),
    citation: t.field({
      type: LocalizedTextInput,
      required: true,
      description: 'Where it says so (статья), such as "article 12"; at most 300 characters.',
    }),
  }),
});

builder.mutationField('layDownForceRule', (t) =>
  t.field({
    type: resultOf('ForceRuleLaidDown', 'The rule was recorded (порядок вступления в силу внесён).'),
    description:
      'How a document enters into force (установить порядок вступления в силу); a later rule takes the place of an earlier one. For the secretariat.',
    args: {
      input: t.arg({
        type: LayDownForceRuleInput,
        required: true,
        description: 'On what, and where it says so (при каком условии и где оно записано).',
      }),
    },
    resolve: (_root, { input }, context) =>
      run(
        context,
        {
          ...{ command: 'layDownForceRule', ...subjectOf(input), trigger: input.trigger },
          ...{ date: input.date ?? null, count: input.count ?? null, daysAfter: input.daysAfter ?? 0 },
          citation: { ru: input.citation.ru, en: input.citation.en },
        },
        input,
        [input.document, input.source.paper],
      ),
  }),
);
