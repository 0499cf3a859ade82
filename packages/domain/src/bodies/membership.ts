import type { Id } from '../journal/entry.ts';
import type { Membership, Records } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, isCertainBy, latestOf, UNKNOWN_EDTF, type When } from '../time/when.ts';

/**
 * The full members of a body on a day: they are eligible to speak and to vote there.
 * Associates and observers have a voice but no vote. Nobody is a member by guess: without a cited membership the
 * answer is empty, which says that the members are unknown.
 */
export function fullMembersOf(records: Records, bodyId: Id, day: LocalDate): readonly Membership[] {
  return membershipsOn(records, bodyId, day).filter(({ role }) => role === 'fullMember');
}

/** The associates and observers of a body on a day: their position is not required. */
export function voicesWithoutVote(records: Records, bodyId: Id, day: LocalDate): readonly Membership[] {
  return membershipsOn(records, bodyId, day).filter(({ role }) => role !== 'fullMember');
}

/** The memberships of every role that hold in a body on a day. */
export function membershipsOn(records: Records, bodyId: Id, day: LocalDate): readonly Membership[] {
  return remember(records.membership, `of ${bodyId} ${day}`, () =>
    rowsBy(records.membership, 'bodyId', bodyId).filter((membership) => holdsOn(membership, day)),
  );
}

/**
 * The memberships that began by a day and of which nobody can tell whether they still hold on it, because their end is
 * unknown: to found a body is not to sit in it for ever. They make nobody eligible.
 */
export function uncertainMembershipsOn(records: Records, bodyId: Id, day: LocalDate): readonly Membership[] {
  return rowsBy(records.membership, 'bodyId', bodyId).filter(
    (membership) => isCertainBy(membership.from, day) && isUncertainOn(membership, day),
  );
}

/**
 * Whether a party may have sat in a body, in whatever role, at some time: nobody can tell where its members then are not known, or where it
 * is not certain that a membership had not begun yet, or had ended.
 *
 * @param isIt whether the party of a membership is the one that is asked about
 */
export function mayHaveSat(records: Records, bodyId: Id, isIt: (partyId: Id) => boolean, at: When): boolean {
  const [first, last] = [earliestOf(at) ?? '', latestOf(at) ?? '9'];
  if (fullMembersOf(records, bodyId, last).length === 0) return true;
  return rowsBy(records.membership, 'bodyId', bodyId).some(({ partyId, from, until }) => {
    const end = until && latestOf(until);
    return isIt(partyId) && (earliestOf(from) ?? '') <= last && (end === null || end >= first);
  });
}

function isUncertainOn({ from, until }: Span, day: LocalDate): boolean {
  return until?.edtf === UNKNOWN_EDTF && (latestOf(from) ?? '') < day;
}

type Span = Readonly<{ from: When; until: When | null }>;

/**
 * Whether something that holds from a time until a time certainly began by the day and has not certainly ended before. Without
 * an end it goes on; of an unknown end (`XXXX-XX-XX`) nobody can tell after the day on which it began.
 */
export function holdsOn({ from, until }: Span, day: LocalDate): boolean {
  if (!isCertainBy(from, day) || isUncertainOn({ from, until }, day)) return false;
  const end = until && latestOf(until);
  return end === null || end >= day;
}
