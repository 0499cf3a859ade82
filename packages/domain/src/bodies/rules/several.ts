import type { PartyStand } from '../../dossiers/stand.ts';
import { capital } from '../../text/capital.ts';
import { inBoth } from '../../text/listText.ts';
import type { LocalizedText } from '../../text/text.ts';
import { CARRIES_TEXT } from '../../text/vocabulary.ts';
import { applied, type Carries, type Changes, NO_RULE } from './answer.ts';
import { carries, consentRuleOf, type RuleOfDecision, stopping, wouldPass } from './carries.ts';
import type { Chamber } from './chamber.ts';
import { consentChanges, strictestOf } from './consent.ts';
import { isCarried } from './majority.ts';
import { majorityChanges } from './majorityChanges.ts';
import type { RuleInTime } from './ofBody.ts';
import { ruleText } from './ruleText.ts';

/** A rule that holds or may hold, and where everybody stands by it: silence may be consent by the one, and none by the other. */
export type ByRule = Readonly<{ rule: RuleInTime; stands: readonly PartyStand[]; chamber: Chamber }>;

/**
 * Whether the decision carries, whichever of several rules holds: where all of them come to the same answer it is that, and otherwise
 * nobody can tell, and the rules are named.
 *
 * @param byRule one rule where it is told which, several where it is not; none where nobody can tell anything
 * @param untold why nobody can tell, of none
 */
export function carriesByAll(byRule: readonly ByRule[], untold: LocalizedText = NO_RULE): Carries {
  const told = byRule.map(({ rule, stands, chamber }) => ({ rule, ...carries(rule, stands, chamber) }));
  const [first, ...others] = told;
  if (!first) return { answer: 'cannotTell', reason: untold };
  const { answer } = first;
  if (others.length === 0) return { answer, reason: first.reason };
  const isSame = others.every((each) => each.answer === answer);
  const parts = told.map((each) =>
    inBoth((locale) => {
      const rule = capital(citedRule(each.rule)[locale]);
      return isSame ? `${rule}: ${each.reason[locale]}` : `${rule}: ${CARRIES_TEXT[each.answer][locale]}.`;
    }),
  );
  const lead = isSame && answer !== 'cannotTell' ? THE_SAME : DIFFERENT;
  return {
    answer: isSame ? answer : 'cannotTell',
    reason: inBoth((locale) => [lead[locale], ...parts.map((part) => part[locale])].join(' ')),
  };
}

/** A rule with what it is cited from: «единогласие (ст. 1)». */
export function citedRule(rule: RuleInTime): LocalizedText {
  const text = ruleText(rule);
  return inBoth((locale) => `${text[locale]} (${rule.citation[locale]})`);
}

/** Several rules, one of which holds: «единогласие (ст. 1) или консенсус (ст. 2)». */
export function citedRules(rules: readonly RuleInTime[]): LocalizedText {
  return inBoth((locale) => OR[locale].format(rules.map((rule) => citedRule(rule)[locale])));
}

const OR = {
  ru: new Intl.ListFormat('ru', { type: 'disjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
} as const;

const THE_SAME: LocalizedText = {
  ru: 'Какое из правил действует, источники не говорят, но по каждому из них ответ один.',
  en: 'No source says which of the rules holds, but by each of them the answer is the same.',
};
const DIFFERENT: LocalizedText = {
  ru: 'Какое из правил действует, источники не говорят.',
  en: 'No source says which of the rules holds.',
};

/**
 * The smallest sets of changes that would carry it whichever of the rules holds. Where one of them is a silence procedure and another is
 * not, nobody can tell what silence means, and none is given.
 */
export function wouldPassByAll(byRule: readonly ByRule[]): readonly Changes[] {
  const [first] = byRule;
  if (!first) return [];
  const { stands, chamber } = first;
  const rules = byRule.map(({ rule }) => rule);
  const silent = rules.filter(({ ruleKind }) => ruleKind === 'silenceProcedure');
  if (rules.length === 1 || silent.length === rules.length) return wouldPass(first.rule, stands, chamber);
  return silent.length > 0 ? [] : changesForAll(rules, stands, chamber);
}

/**
 * The same for rules by which everybody stands the same. What those by consent ask is asked in any case, as each member has to let it
 * pass; where votes are counted besides, what is still missing is looked for after that.
 */
export function changesForAll(
  rules: readonly RuleOfDecision[],
  stands: readonly PartyStand[],
  chamber: Chamber,
): readonly Changes[] {
  const answers = rules.map((rule) => carries(rule, stands, chamber).answer);
  if (answers.includes('cannotTell') || answers.every((answer) => answer === 'yes')) return [];
  const counted = rules.filter(({ ruleKind }) => ruleKind === 'majority');
  const consenting = rules.flatMap((rule) => consentRuleOf(rule) ?? []);
  const [asked = []] = consenting.length > 0 ? consentChanges(strictestOf(consenting), stands, chamber) : [];
  const moved = applied(stands, asked);
  const isEnough = counted.every((rule) => isCarried(rule, moved, chamber));
  const sets = (isEnough ? [[]] : majorityChanges(counted, moved, chamber))
    .map((more) => bothOf(asked, more))
    .filter((set) => rules.every((rule) => carries(rule, applied(stands, set), chamber).answer === 'yes'));
  const least = Math.min(...sets.map((set) => set.length));
  return sets.filter((set) => set.length === least);
}

/** Whose objection holds the decision up whichever of the rules holds. */
export function stoppingByAll(byRule: readonly ByRule[]): readonly PartyStand[] {
  const [first, ...others] = byRule.map(({ rule, stands, chamber }) => stopping(rule, stands, chamber));
  if (!first) return [];
  const isIn = (stands: readonly PartyStand[], { party }: PartyStand): boolean =>
    stands.some((each) => each.party.record.id === party.record.id);
  return first.filter((each) => others.every((stands) => isIn(stands, each)));
}

/** Some changes and then others: who moves twice goes from where it stood first to where it comes to last. */
function bothOf(first: Changes, then: Changes): Changes {
  const later = new Map(then.map((change) => [change.party.record.id, change]));
  const moved = new Set(first.map(({ party }) => party.record.id));
  return [
    ...first.map((change) => ({ ...change, to: later.get(change.party.record.id)?.to ?? change.to })),
    ...then.filter(({ party }) => !moved.has(party.record.id)),
  ];
}
