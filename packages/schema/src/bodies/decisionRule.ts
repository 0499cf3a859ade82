import { DECISION_RULE_KINDS, type DecisionRule, RULE_KIND_TEXT } from '@concord/domain';
import { builder } from '../builder.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';

const DecisionRuleKindEnum = enumOf(
  'DecisionRuleKind',
  'By what a decision carries (вид правила).',
  DECISION_RULE_KINDS,
  RULE_KIND_TEXT,
);

/** How a body decides, with the article that says so. */
export const DecisionRuleRef = builder.objectRef<DecisionRule>('DecisionRule').implement({
  description: 'How a body decides, with its citation (правило принятия решений).',
  fields: (t) => ({
    kind: t.expose('ruleKind', { type: DecisionRuleKindEnum, description: 'By what a decision carries.' }),
    from: t.expose('from', { type: WhenRef, description: 'Since when it holds.' }),
    until: t.expose('until', {
      type: WhenRef,
      nullable: true,
      description: 'Until when; null when no end is known.',
    }),
    citation: t.string({
      description: 'The article or clause that lays it down (основание).',
      args: { locale: t.arg({ type: LocaleEnum, description: 'The language; that of the request unless given.' }) },
      resolve: ({ citation }, { locale }, context) => inLocale(citation, locale, context),
    }),
  }),
});
