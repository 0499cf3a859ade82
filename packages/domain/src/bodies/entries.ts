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

/** That a membership ended, and when; until then it went on as far as the sources knew. */
export type MembershipEnded = Readonly<{ membershipId: Id; until: When }>;

/** How a body decides. A rule is data with a citation; a body without one gives "cannot tell". */
export const DECISION_RULE_KINDS = [
  'consensus',
  'consensusDespiteDisinterest',
  'silenceProcedure',
  'unanimity',
  'majority',
] as const;
export type DecisionRuleKind = (typeof DECISION_RULE_KINDS)[number];

/** A share: two thirds is 2 of 3. */
export type Share = Readonly<{ numerator: number; denominator: number }>;

/** Of whom a majority is counted: all members, those present, or those present and voting (who abstains does not vote). */
export const MAJORITY_BASES = ['members', 'present', 'voting'] as const;
export type MajorityBase = (typeof MAJORITY_BASES)[number];

/** Which votes in favour are enough, and whose vote against blocks, whatever the others say. */
export type MajorityCited = Readonly<{
  of: MajorityBase;
  /** Whether the share itself is enough; more than half is a simple majority. */
  orMore: boolean;
  /**
   * The members whose vote against blocks: a decision needs their concurring votes, and an abstention is none against (Charter of the
   * United Nations, article 27; International Court of Justice, advisory opinion on Namibia of 21 June 1971, paragraph 22). Left out
   * where there are none.
   */
  vetoIds?: readonly Id[];
}> &
  (
    | Readonly<{ share: Share; count?: undefined }>
    /** So many votes in favour, of however many: nine in the Security Council. */
    | Readonly<{ share: null; count: number }>
  );

export type DecisionRuleCited = Readonly<{
  decisionRuleId: Id;
  bodyId: Id;
  ruleKind: DecisionRuleKind;
  /** For what questions it holds: "important questions"; null for the general rule, which holds for all that no other is for. */
  matter: LocalizedText | null;
  /** For `majority`: which share of whom, or how many votes. */
  majority: MajorityCited | null;
  /** Which share of the members has to be present at all; null where no source says. */
  quorum: Share | null;
  from: When;
  until: When | null;
  /** The article or clause that lays the rule down. */
  citation: LocalizedText;
}>;
