import type { RuleInTime } from '../bodies/rules/index.ts';
import { NO_TERM } from '../calendars/termTold.ts';
import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Membership, Step } from '../journal/records.ts';
import { givesTerm } from '../letters/term.ts';
import type { Asked } from './asked.ts';
import { movedBy } from './stepStatus.ts';

/** Whether a body decides at a step: by what is said there or, where it works, by a silence procedure that a letter began. */
export function decides(step: Step, rules: readonly RuleInTime[], requests: readonly ConsultationRequest[]): boolean {
  if (movedBy(step) !== 'work') return true;
  return rules.length > 0 && rules.every(isSilenceProcedure) && requests.some(givesTerm);
}

/** Those whom letters name, and the members that spoke without being asked: they are heard, and nobody waits for them. */
export function withSpoken(
  named: ReadonlyMap<Id, Asked>,
  members: readonly Membership[],
  said: ReadonlyMap<Id, unknown>,
): ReadonlyMap<Id, Asked> {
  const spoken = members.filter(({ partyId }) => said.has(partyId) && !named.has(partyId));
  const unasked = { isMember: false, since: null, letters: [], ...NO_TERM };
  return new Map([...named, ...spoken.map(({ partyId }) => [partyId, unasked] as const)]);
}

export function isSilenceProcedure({ ruleKind }: RuleInTime): boolean {
  return ruleKind === 'silenceProcedure';
}
