import type { Chamber, Majority, MajorityBase, PartyStand, RuleOfDecision, Stand } from '../src/index.ts';
import { STATES, Story } from './story.ts';

const STORY = Story.commonwealth(STATES.length).records();

/** Fictional states that stand as given, in the order of their codes. */
export function standing(...stands: readonly Stand[]): readonly PartyStand[] {
  return stands.map((stand, at) => {
    const record = STORY.memberState.get(STATES[at]?.[0] ?? '');
    if (!record) throw new Error('There are only eleven fictional states.');
    return {
      ...{ party: { kind: 'memberState', record }, stand, since: null, owes: [], late: false },
      ...{ term: null, termUnknown: null },
      ...{
        voiceOnly: false,
        awaited: stand === 'noAnswer',
        consentsAtTerm: false,
        tooLate: false,
        position: null,
        reply: null,
      },
    };
  });
}

/** As it is when a silence procedure that runs has ended, and nobody said anything more: silence was consent. */
export function atTheEnd(stands: readonly PartyStand[]): readonly PartyStand[] {
  return stands.map((each) =>
    each.consentsAtTerm && (each.stand === 'noAnswer' || each.stand === 'stale')
      ? { ...each, stand: 'agreedBySilence', consentsAtTerm: false }
      : each,
  );
}

/** So many that stand so: `...times(3, 'agreed')`. */
export function times(count: number, stand: Stand): readonly Stand[] {
  return Array.from({ length: count }, () => stand);
}

export const idsOf = (stands: readonly PartyStand[]): readonly string[] => stands.map(({ party }) => party.record.id);

/** Everybody has a vote, and no meeting has been held. */
export function allVote(stands: readonly PartyStand[]): Chamber {
  return { memberIds: new Set(idsOf(stands)), uncertainIds: new Set(), meeting: null };
}

/** Everybody has a vote, and the attendance of the meeting names these. */
export function attendedBy(stands: readonly PartyStand[], present: readonly string[]): Chamber {
  return { ...allVote(stands), meeting: { recorded: true, present: new Set(present) } };
}

export function majorityOf(
  [numerator, denominator]: readonly [number, number],
  of: MajorityBase,
  orMore: boolean,
  quorum: RuleOfDecision['quorum'] = null,
): RuleOfDecision & Readonly<{ majority: Majority }> {
  return { ruleKind: 'majority', majority: { share: { numerator, denominator }, of, orMore }, quorum };
}

export function byConsent(ruleKind: Exclude<RuleOfDecision['ruleKind'], 'majority'>): RuleOfDecision {
  return { ruleKind, majority: null, quorum: null };
}

export const HALF = { numerator: 1, denominator: 2 } as const;
