import {
  DECISION_RULE_KINDS,
  type Id,
  MAJORITY_BASE_TEXT,
  MAJORITY_BASES,
  type Majority,
  partiesOf,
  RULE_KIND_TEXT,
  type RuleInTime,
  rulesOf,
  ruleText,
  type Share,
} from '@concord/domain';
import { builder } from '../builder.ts';
import { innerId } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { enumOf } from '../text/enums.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { WhenRef } from '../time/when.ts';
import { datedId, type Within, within } from '../within.ts';

export const DecisionRuleKindEnum = enumOf(
  'DecisionRuleKind',
  'By what a decision carries (вид правила).',
  DECISION_RULE_KINDS,
  RULE_KIND_TEXT,
);
export const MajorityBaseEnum = enumOf(
  'MajorityBase',
  'Of whom a majority is counted (от какого числа).',
  MAJORITY_BASES,
  MAJORITY_BASE_TEXT,
);

const ShareRef = builder.objectRef<Share>('Share').implement({
  description: 'A share (доля): two thirds is 2 of 3.',
  fields: (t) => ({
    numerator: t.exposeInt('numerator', { description: 'How many parts (числитель).' }),
    denominator: t.exposeInt('denominator', { description: 'Of how many (знаменатель).' }),
  }),
});

const MajorityRef = builder.objectRef<Within<Majority>>('Majority').implement({
  description: 'Which majority a decision needs (большинство).',
  fields: (t) => ({
    share: t.field({
      type: ShareRef,
      nullable: true,
      description: 'Which share has to be in favour (доля голосов); null where `count` says how many.',
      resolve: ({ value }) => value.share,
    }),
    count: t.int({
      nullable: true,
      description:
        'How many votes in favour are enough, of however many (число голосов); null where `share` says which part.',
      resolve: ({ value }) => value.count ?? null,
    }),
    of: t.field({
      type: MajorityBaseEnum,
      description: 'Of whom (от какого числа).',
      resolve: ({ value }) => value.of,
    }),
    orMore: t.boolean({
      description: 'Whether the share itself is enough (доля или более); a simple majority is more than half.',
      resolve: ({ value }) => value.orMore,
    }),
    veto: t.field({
      type: [PartyRef],
      description:
        'The members whose vote against blocks, whatever the others say (чей голос против не даёт принять); to abstain is not to vote against.',
      resolve: (own) => partiesOf(own.records, own.value.vetoIds ?? []).map((party) => partyShape(within(own, party))),
    }),
  }),
});

const LOCALE = { type: LocaleEnum, description: 'The language (язык); that of the request unless given.' } as const;

/** How a body decides, with the article that says so. */
export const DecisionRuleRef = builder.objectRef<Within<RuleInTime>>('DecisionRule');

builder.node(DecisionRuleRef, {
  description: 'How a body decides, with its citation (правило принятия решений).',
  id: { resolve: (rule) => innerId(datedId(rule)), description: 'Global id (идентификатор).' },
  loadOne: async (id, context) => {
    const own = await loadWithin(context, 'decisionRule', id);
    return own ? (rulesWithin(own, own.value.bodyId).find(({ value }) => value.id === own.value.id) ?? null) : null;
  },
  fields: (t) => ({
    kind: t.field({
      type: DecisionRuleKindEnum,
      description: 'By what a decision carries (вид правила).',
      resolve: ({ value }) => value.ruleKind,
    }),
    matter: t.string({
      nullable: true,
      description: 'For what questions it holds (предмет): "important questions"; null for the general rule.',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ value }, { locale }, context) => value.matter && inLocale(value.matter, locale, context),
    }),
    majority: t.field({
      type: MajorityRef,
      nullable: true,
      description: 'Which majority it needs (большинство); null where votes are not counted, or no source says which.',
      resolve: (own) => own.value.majority && within(own, own.value.majority),
    }),
    quorum: t.field({
      type: ShareRef,
      nullable: true,
      description: 'Which share of the members has to take part (кворум); null where no source says.',
      resolve: ({ value }) => value.quorum,
    }),
    text: t.string({
      description: 'In words, with its matter (словами): «важные вопросы: две трети присутствующих и голосующих».',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ value }, { locale }, context) => inLocale(ruleText(value), locale, context),
    }),
    from: t.field({
      type: WhenRef,
      description: 'Since when it holds (с какого дня действует).',
      resolve: ({ value }) => value.from,
    }),
    until: t.field({
      type: WhenRef,
      nullable: true,
      description:
        'Until when (по какой день): its own end, or the day before the next rule for the same matter begins; null when no end is known. Before `from` where another took its place at once.',
      resolve: ({ value }) => value.until,
    }),
    replacedBy: t.field({
      type: DecisionRuleRef,
      nullable: true,
      description: 'The rule that came after it for the same matter (чем заменено); null while none has.',
      resolve: (own) => own.value.replacedBy && within(own, own.value.replacedBy),
    }),
    citation: t.string({
      description: 'The article or clause that lays it down (основание).',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ value }, { locale }, context) => inLocale(value.citation, locale, context),
    }),
  }),
});

/** The rules of a body, in the order in which they began. */
export function rulesWithin(from: Within<unknown>, bodyId: Id): Within<RuleInTime>[] {
  return rulesOf(from.records, bodyId).map((rule) => within(from, rule));
}
