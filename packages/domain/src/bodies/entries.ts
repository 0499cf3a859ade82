import type { Id } from '../journal/entry.ts';
import type { LocalizedText, Names } from '../text/text.ts';
import type { When } from '../time/when.ts';

export const BODY_KINDS = ['council', 'executiveCommittee', 'commission', 'workingGroup', 'expertGroup'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

export type BodyRegistered = Readonly<{
  bodyId: Id;
  slug: string;
  bodyKind: BodyKind;
  organisationId: Id;
  parentId: Id | null;
  names: Names;
  synthetic: boolean;
}>;

/** Only a full member votes; an associate and an observer have a voice. */
export const MEMBERSHIP_ROLES = ['fullMember', 'associate', 'observer'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/**
 * A party sits in a body from a day. `until` null: it sits there still, as far as the sources go; `XXXX-XX-XX`: whether and
 * when it left is unknown, as of founders of long ago.
 */
export type MembershipStarted = Readonly<{
  membershipId: Id;
  bodyId: Id;
  partyId: Id;
  role: MembershipRole;
  from: When;
  until: When | null;
}>;

/** How a body decides. A rule is data with a citation; a body without one gives "cannot tell". */
export const DECISION_RULE_KINDS = ['consensus', 'consensusDespiteDisinterest', 'silenceProcedure'] as const;
export type DecisionRuleKind = (typeof DECISION_RULE_KINDS)[number];

export type DecisionRuleCited = Readonly<{
  decisionRuleId: Id;
  bodyId: Id;
  ruleKind: DecisionRuleKind;
  from: When;
  until: When | null;
  /** The article or clause that lays the rule down. */
  citation: LocalizedText;
}>;
