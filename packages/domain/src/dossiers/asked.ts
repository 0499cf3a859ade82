import { NO_TERM, type TermTold, termTold } from '../calendars/termTold.ts';
import { addWorkingDays, calendarsOf, type Reckoned } from '../calendars/workingDays.ts';
import type { Id } from '../journal/entry.ts';
import type { Body, ConsultationRequest, Membership, Records, Step } from '../journal/records.ts';
import { givesTerm } from '../letters/term.ts';
import { addDays, type LocalDate } from '../time/localDate.ts';
import { certainDay, latestOf } from '../time/when.ts';
import { type Course, cameAt } from './course.ts';
import { addresseesOf, collectivesAsked } from './requests.ts';

/**
 * Why a party has a say at a step: as a member, or because letters asked it. Its term is the usual one of a member; none where the step has
 * none, or a letter that asks the party set another.
 */
export type Asked = Readonly<{
  isMember: boolean;
  /** Since when a member was eligible at the step to which the document had come; null where that day is not known. */
  since: LocalDate | null;
  /** The letters at the step that ask it, the oldest first. */
  letters: readonly ConsultationRequest[];
}> &
  TermTold;

/**
 * Who is eligible or was asked at a step. For whom no letter there set a term, it is the usual one of the step, counted from the day
 * on which the party was first awaited: a member that joined later was not awaited before. A letter to a collective may have set one
 * for any member.
 *
 * @param members of the body that have a say there without being asked: none where no body decides
 * @param requests those of the letters at the step that count
 */
export function askedAt(
  records: Records,
  course: Course,
  step: Step,
  body: Body,
  documentId: Id,
  members: readonly Membership[],
  requests: readonly ConsultationRequest[],
): ReadonlyMap<Id, Asked> {
  const isUsual = !setsForUnnamed(records, requests);
  const usual = (since: LocalDate | null): TermTold => (isUsual ? usualTerm(records, body.id, step, since) : NO_TERM);
  const at = cameAt(records, course, step, documentId);
  const came = at && certainDay(at);
  const asked = new Map<Id, Asked>();
  for (const { partyId, from } of members) {
    const since = came && laterOf(came, latestOf(from));
    asked.set(partyId, { isMember: true, since, ...usual(since), letters: [] });
  }
  for (const request of requests)
    for (const { record } of addresseesOf(records, request)) {
      const since = certainDay(request.sent);
      const before = asked.get(record.id) ?? { isMember: false, since, ...usual(since), letters: [] };
      const set = givesTerm(request) ? NO_TERM : {};
      asked.set(record.id, { ...before, ...set, letters: [...before.letters, request] });
    }
  return asked;
}

/** The letter that set a term for all who are eligible or were asked; undefined where some have only the usual one. */
export function termSetBy(
  records: Records,
  asked: ReadonlyMap<Id, Asked>,
  requests: readonly ConsultationRequest[],
): ConsultationRequest | undefined {
  const forAll =
    setsForUnnamed(records, requests) || [...asked.values()].every(({ letters }) => letters.some(givesTerm));
  return forAll ? requests.findLast(givesTerm) : undefined;
}

/** Whether a letter gave a term to a collective, of which nobody can tell whom it names. */
function setsForUnnamed(records: Records, requests: readonly ConsultationRequest[]): boolean {
  return requests.some((request) => givesTerm(request) && collectivesAsked(records, request.id).length > 0);
}

/**
 * The usual last day of a step for who has been awaited there since a day: none where the route gives no number of days, and unknown where
 * it gives them in working days and no calendar of the body tells which these are.
 */
export function usualTerm(records: Records, bodyId: Id, step: Step, since: LocalDate | null): TermTold {
  return termTold(reckonedTerm(records, bodyId, step, since));
}

function reckonedTerm(
  records: Records,
  bodyId: Id,
  { termDays, termUnit }: Step,
  since: LocalDate | null,
): Reckoned<LocalDate> | null {
  if (termDays === null || since === null) return null;
  if (termUnit === 'calendarDays') return { kind: 'known', value: addDays(since, termDays) };
  return addWorkingDays(calendarsOf(records, bodyId), since, termDays);
}

function laterOf(day: LocalDate, other: LocalDate | null): LocalDate {
  return other !== null && other > day ? other : day;
}
