import type { PartyStand } from '../../dossiers/stand.ts';
import type { LocalizedText } from '../../text/text.ts';
import type { DecisionRuleCited, DecisionRuleKind } from '../entries.ts';
import { applied, type Carries, type ChangeOfStand } from './answer.ts';
import { type Chamber, votersOf } from './chamber.ts';
import { consensus, consensusDespiteDisinterest } from './consensus.ts';
import { type ConsentRule, consentCarries, consentChanges } from './consent.ts';
import { majorityCarries } from './majority.ts';
import { majorityChanges } from './majorityChanges.ts';
import { withQuorum } from './quorum.ts';
import { silenceProcedure } from './silenceProcedure.ts';
import { unanimity } from './unanimity.ts';

export { CARRIES_ANSWERS, type Carries, type CarriesAnswer, type ChangeOfStand } from './answer.ts';
export { type Chamber, voteOfParty } from './chamber.ts';
export { type RuleInTime, ruleOf, rulesOf } from './ofBody.ts';
export { ruleText } from './ruleText.ts';
export { SILENCE_STATES, type Silence, type SilenceState, silenceState } from './silenceProcedure.ts';
export type { Majority } from './tally.ts';

/** What of a rule decides. */
export type RuleOfDecision = Pick<DecisionRuleCited, 'ruleKind' | 'majority' | 'quorum'>;

/** The rules by which every member has to let it pass; a majority is counted. */
const BY_CONSENT: Readonly<Record<Exclude<DecisionRuleKind, 'majority'>, ConsentRule>> = {
  consensus,
  consensusDespiteDisinterest,
  silenceProcedure,
  unanimity,
};

/**
 * Whether the decision carries as the parties stand.
 *
 * @param rule undefined where none is cited: then nobody can tell
 * @param stands every party that is eligible or was asked; empty when the members are unknown: then nobody can tell
 * @param chamber who of them has a vote, and was at the meeting
 */
export function carries(rule: RuleOfDecision | undefined, stands: readonly PartyStand[], chamber: Chamber): Carries {
  if (!rule) return { answer: 'cannotTell', reason: NO_RULE };
  if (rule.ruleKind === 'majority') return majorityCarries(rule, stands, chamber);
  const carried = consentCarries(BY_CONSENT[rule.ruleKind], stands, chamber);
  const meets = rule.ruleKind !== 'silenceProcedure' && stands.length > 0;
  return meets ? withQuorum(carried, rule.quorum, stands, chamber) : carried;
}

/**
 * The smallest sets of changes of position that would carry it on this day.
 *
 * @returns no set when it carries already, when nobody can tell, or when no change of position helps: without a quorum
 */
export function wouldPass(
  rule: RuleOfDecision | undefined,
  stands: readonly PartyStand[],
  chamber: Chamber,
): readonly (readonly ChangeOfStand[])[] {
  const { answer } = carries(rule, stands, chamber);
  if (!rule || answer === 'yes' || answer === 'cannotTell') return [];
  if (rule.ruleKind === 'majority') return majorityChanges(rule, stands, chamber);
  const sets = consentChanges(BY_CONSENT[rule.ruleKind], stands, chamber);
  return sets.filter((changes) => carries(rule, applied(stands, changes), chamber).answer === 'yes');
}

/** Whose objection holds the decision up; under a majority nobody's, as long as it can be reached without them. */
export function stopping(rule: RuleOfDecision, stands: readonly PartyStand[], chamber: Chamber): readonly PartyStand[] {
  if (rule.ruleKind !== 'majority') {
    const { effectOf } = BY_CONSENT[rule.ruleKind];
    return votersOf(stands, chamber).filter((stand) => effectOf(stand) === 'stops');
  }
  if (majorityCarries({ ...rule, quorum: null }, stands, chamber).answer !== 'no') return [];
  return votersOf(stands, chamber).filter(({ stand }) => stand === 'objected');
}

const NO_RULE: LocalizedText = {
  ru: 'Правило, по которому орган принимает решения, не указано ни в одном источнике.',
  en: 'No source says by which rule the body decides.',
};
