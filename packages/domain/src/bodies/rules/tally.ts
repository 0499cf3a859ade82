import type { PartyStand, Stand } from '../../dossiers/stand.ts';
import type { DecisionRuleCited } from '../entries.ts';
import { type Chamber, type Presence, presenceAt, presenceOf, votersOf } from './chamber.ts';
import { leastPart } from './share.ts';

export type Majority = NonNullable<DecisionRuleCited['majority']>;

/** What a stand is in a vote. Who abstains, is disinterested or reserves its position is there and does not vote. */
export type Vote = 'for' | 'against' | 'abstains' | 'reserves' | 'open';

const VOTES: Readonly<Record<Stand, Vote>> = {
  agreed: 'for',
  agreedWithComments: 'for',
  agreedBySilence: 'for',
  objected: 'against',
  abstained: 'abstains',
  disinterested: 'abstains',
  reserved: 'reserves',
  stale: 'open',
  noAnswer: 'open',
  cannotTell: 'open',
};

export function voteOf(stand: Stand): Vote {
  return VOTES[stand];
}

/** How many are for, and of how many. */
export type Tally = Readonly<{ inFavour: number; base: number }>;

/** Whether a tally reaches the majority; nothing carries with nobody for it. */
export function isReached({ inFavour, base }: Tally, majority: Majority): boolean {
  return inFavour >= neededOf(base, majority);
}

/** How many have to be for it. */
export function neededOf(base: number, { share, count, orMore }: Majority): number {
  return share === null ? count : leastPart(base, share, orMore);
}

/**
 * The tally as far as it is certain; what it comes to if everything that is open goes for the decision or against it: the
 * silent vote for or against, whoever may have been absent was there or not, and a reserve is lifted or stays; and of `all`, who is for it
 * so far of everybody who may still vote.
 *
 * - of `members`: every full member counts, whoever was there;
 * - of those `present`: whoever was absent does not count;
 * - of those `voting`: nor does whoever abstains, is disinterested or reserves its position (rule 86 of the General Assembly's
 *   rules of procedure: "members which abstain from voting are considered as not voting").
 */
export function talliesOf(
  { of }: Majority,
  stands: readonly PartyStand[],
  chamber: Chamber,
): Readonly<{ certain: Tally; best: Tally; worst: Tally; all: Tally }> {
  const ballots: Ballot[] = votersOf(stands, chamber).map((stand) => ({
    vote: voteOf(stand.stand),
    presence: of === 'members' ? 'present' : presenceOf(stand, chamber),
  }));
  for (const id of chamber.uncertainIds)
    ballots.push({ vote: 'open', presence: of === 'members' ? 'unknown' : presenceAt(id, chamber) });
  const tally = (place: (ballot: Ballot) => Place): Tally => {
    const places = ballots.map((ballot) => (ballot.presence === 'absent' ? 'out' : place(ballot)));
    const inFavour = places.filter((each) => each === 'for').length;
    return { inFavour, base: inFavour + places.filter((each) => each === 'notFor').length };
  };
  const passive: Place = of === 'voting' ? 'out' : 'notFor';
  return {
    certain: tally(({ vote, presence }) => {
      if (presence !== 'present') return 'out';
      if (vote === 'for') return 'for';
      return vote === 'against' || of === 'members' ? 'notFor' : vote === 'open' ? 'out' : passive;
    }),
    best: tally(({ vote, presence }) => {
      if (vote === 'for' || vote === 'open' || vote === 'reserves') return 'for';
      if (presence === 'unknown') return 'out';
      return vote === 'against' ? 'notFor' : passive;
    }),
    worst: tally(({ vote, presence }) => {
      if (vote === 'for') return presence === 'present' ? 'for' : 'out';
      return vote === 'against' || vote === 'open' ? 'notFor' : passive;
    }),
    all: tally(({ vote }) => {
      if (vote === 'for') return 'for';
      return vote === 'abstains' ? passive : 'notFor';
    }),
  };
}

type Ballot = Readonly<{ vote: Vote; presence: Presence }>;
type Place = 'for' | 'notFor' | 'out';
