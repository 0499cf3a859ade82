export { CARRIES_ANSWERS, type Carries, type CarriesAnswer, type ChangeOfStand } from './answer.ts';
export { carries, type RuleOfDecision, stopping, wouldPass } from './carries.ts';
export { type Chamber, voteOfParty } from './chamber.ts';
export { isSameMatter, type RuleInTime, rulesOf, rulesOn } from './ofBody.ts';
export { ruleText } from './ruleText.ts';
export {
  type ByRule,
  carriesByAll,
  changesForAll,
  citedRule,
  citedRules,
  stoppingByAll,
  wouldPassByAll,
} from './several.ts';
export { SILENCE_STATES, type Silence, type SilenceState, silenceState } from './silenceProcedure.ts';
export type { Majority } from './tally.ts';
