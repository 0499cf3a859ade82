import { builder } from '../builder.ts';
import { run } from '../commands/run.ts';
import { LocalizedTextInput } from '../text/localizedInput.ts';
import { amongOf, ForceRuleAmongInput } from './amongInput.ts';
import { ForceTriggerEnum } from './enums.ts';
import { resultOf, subjectFields, subjectOf } from './inputs.ts';
import { NoticeInput, noticeOf } from './noticeInput.ts';
import { ProvisionalInput, provisionalOf } from './provisionalInput.ts';

const LayDownForceRuleInput = builder.inputType('LayDownForceRuleInput', {
  description: 'How a document enters into force (установить порядок вступления в силу).',
  fields: (t) => ({
    ...subjectFields(t, 'laid down'),
    trigger: t.field({ type: ForceTriggerEnum, required: true, description: 'On what (условие).' }),
    date: t.string({ description: 'The date (дата), for DATE and only for it: 2027-01-01.' }),
    count: t.int({ description: 'On which one (на каком по счёту), for NOTIFICATIONS and DEPOSITS: 3 for the third.' }),
    among: t.field({
      type: ForceRuleAmongInput,
      description:
        'That there have to be some of certain parties among them (в том числе), for NOTIFICATIONS and DEPOSITS.',
    }),
    monthsAfter: t.int({ description: 'So many months after it (через сколько месяцев); 0 unless given.' }),
    daysAfter: t.int({
      description: 'So many calendar days after it, and after the months (через сколько дней); 0 unless given.',
    }),
    firstOfMonth: t.boolean({
      description: 'On the first day of the month that follows that (с первого числа следующего месяца).',
    }),
    notBefore: t.string({
      description: 'Whatever comes earlier, not before this day (не ранее): 2027-01-01; not for DATE and IN_WORDS.',
    }),
    provisional: t.field({
      type: ProvisionalInput,
      description: 'That it is applied provisionally until then (временное применение), where the article says so.',
    }),
    notice: t.field({
      type: NoticeInput,
      description:
        'How long before it leaves a party gives notice (срок уведомления о выходе), where an article says so.',
    }),
    wording: t.field({
      type: LocalizedTextInput,
      description: 'What the article says (как сказано), for IN_WORDS and only for it; at most 10,000 characters.',
    }),
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
          ...{ date: input.date ?? null, count: input.count ?? null, among: amongOf(input.among) },
          ...{ monthsAfter: input.monthsAfter ?? 0, daysAfter: input.daysAfter ?? 0 },
          ...{ firstOfMonth: input.firstOfMonth ?? false, notBefore: input.notBefore ?? null },
          ...{ provisional: provisionalOf(input.provisional), notice: noticeOf(input.notice) },
          wording: input.wording ? { ru: input.wording.ru, en: input.wording.en } : null,
          citation: { ru: input.citation.ru, en: input.citation.en },
        },
        input,
        [input.document, input.source.paper],
      ),
  }),
);
