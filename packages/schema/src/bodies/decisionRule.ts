import {
  DECISION_RULE_KINDS,
  type DecisionRuleKind,
  type LocalizedText,
  RULE_KIND_TEXT,
  type When,
} from '@concord/domain';
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
export const DecisionRuleRef = builder.prismaObject('DecisionRule', {
  description: 'How a body decides, with its citation (правило принятия решений).',
  fields: (t) => ({
    kind: t.field({
      type: DecisionRuleKindEnum,
      description: 'By what a decision carries.',
      select: { ruleKind: true },
      resolve: ({ ruleKind }) => ruleKind as DecisionRuleKind,
    }),
    from: t.field({
      type: WhenRef,
      description: 'Since when it holds.',
      select: { from: true },
      resolve: ({ from }) => from as When,
    }),
    until: t.field({
      type: WhenRef,
      nullable: true,
      description: 'Until when; null when no end is known.',
      select: { until: true },
      resolve: ({ until }) => until as When | null,
    }),
    citation: t.string({
      description: 'The article or clause that lays it down (основание).',
      args: { locale: t.arg({ type: LocaleEnum, description: 'The language; that of the request unless given.' }) },
      select: { citation: true },
      resolve: ({ citation }, { locale }, context) => inLocale(citation as LocalizedText, locale, context),
    }),
  }),
});
