import type { PartyStand } from '../../dossiers/stand.ts';
import type { DecisionRuleCited, DecisionRuleKind } from '../entries.ts';
import { applied, type Carries, type ChangeOfStand, NO_RULE } from './answer.ts';
import { type Chamber, votersOf } from './chamber.ts';
import { consensus, consensusDespiteDisinterest } from './consensus.ts';
import { type ConsentRule, consentCarries, consentChanges } from './consent.ts';
import { majorityCarries } from './majority.ts';
import { majorityChanges } from './majorityChanges.ts';
import { withQuorum } from './quorum.ts';
import { atItsEnd, isSilentSoFar, RUNNING, silenceProcedure } from './silenceProcedure.ts';
import { unanimity } from './unanimity.ts';
import { vetoOf } from './veto.ts';

/** What of a rule decides. */
export type RuleOfDecision = Pick<DecisionRuleCited, 'ruleKind' | 'majority' | 'quorum'>;

/** The rules by which every member has to let it pass; a majority is counted. */
const BY_CONSENT: Readonly<Record<Exclude<DecisionRuleKind, 'majority'>, ConsentRule>> = {
  consensus,
  consensusDespiteDisinterest,
  silenceProcedure,
  unanimity,
};

/** How everybody's consent is judged by a rule; undefined where votes are counted. */
export function consentRuleOf({ ruleKind }: RuleOfDecision): ConsentRule | undefined {
  return ruleKind === 'majority' ? undefined : BY_CONSENT[ruleKind];
}

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
  if (rule.ruleKind === 'silenceProcedure') return silenceCarries(stands, chamber);
  const carried = consentCarries(BY_CONSENT[rule.ruleKind], stands, chamber);
  return stands.length > 0 ? withQuorum(carried, rule.quorum, stands, chamber) : carried;
}

/** A procedure that runs carries no sooner than it ends, unless everybody has spoken. */
function silenceCarries(stands: readonly PartyStand[], chamber: Chamber): Carries {
  const carried = consentCarries(silenceProcedure, atItsEnd(stands), chamber);
  const runs = votersOf(stands, chamber).some(isSilentSoFar);
  return carried.answer === 'yes' && runs ? { answer: 'notYet', reason: RUNNING } : carried;
}

/**
 * The smallest sets of changes of position that would carry it on this day; in a silence procedure that runs, at its end, to which
 * silence needs no change.
 *
 * @returns no set when it carries already, or will if nobody says anything more, when nobody can tell, or when no change of position helps: without a quorum
 */
export function wouldPass(
  rule: RuleOfDecision | undefined,
  stands: readonly PartyStand[],
  chamber: Chamber,
): readonly (readonly ChangeOfStand[])[] {
  if (!rule) return [];
  const settled = rule.ruleKind === 'silenceProcedure' ? atItsEnd(stands) : stands;
  const { answer } = carries(rule, settled, chamber);
  if (answer === 'yes' || answer === 'cannotTell') return [];
  if (rule.ruleKind === 'majority') return majorityChanges([rule], stands, chamber);
  const sets = consentChanges(BY_CONSENT[rule.ruleKind], settled, chamber);
  return sets.filter((changes) => carries(rule, applied(settled, changes), chamber).answer === 'yes');
}

/** Whose objection holds the decision up; under a majority only that of those whose vote against blocks, as long as it can be reached without the others. */
export function stopping(rule: RuleOfDecision, stands: readonly PartyStand[], chamber: Chamber): readonly PartyStand[] {
  if (rule.ruleKind !== 'majority') {
    const { effectOf } = BY_CONSENT[rule.ruleKind];
    return votersOf(stands, chamber).filter((stand) => effectOf(stand) === 'stops');
  }
  const { majority } = rule;
  const counted = { majority: majority && { ...majority, vetoIds: [] }, quorum: null };
  if (majorityCarries(counted, stands, chamber).answer === 'no')
    return votersOf(stands, chamber).filter(({ stand }) => stand === 'objected');
  return majority ? vetoOf(majority, stands, chamber).blocking : [];
}
