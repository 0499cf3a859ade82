import { fullMembersOf } from '../bodies/membership.ts';
import type { Id } from '../journal/entry.ts';
import type { Body, ConsultationRequest, Records, Step } from '../journal/records.ts';
import { addDays, type LocalDate } from '../time/localDate.ts';
import { certainDay, latestOf } from '../time/when.ts';
import { type Course, cameAt } from './course.ts';
import { addresseesOf, requestsAt } from './requests.ts';

/** Since when a party is awaited, until when, and who says so. */
export type Asked = Readonly<{
  since: LocalDate | null;
  term: LocalDate | null;
  /** The last letter to it; null for a member that no letter asked. */
  request: ConsultationRequest | null;
  /** Whether a letter set the term: only then can silence be consent. */
  isTermSet: boolean;
}>;

/**
 * Who is eligible or was asked, since when and until when. A term is one that a letter set for the party, the last such one;
 * where no letter at the step set any, it is the usual term of the step, counted from the day on which the party was first
 * awaited there: a member that joined later was not awaited before.
 */
export function askedAt(
  records: Records,
  course: Course,
  step: Step,
  body: Body,
  documentId: Id,
  day: LocalDate,
): ReadonlyMap<Id, Asked> {
  const requests = requestsAt(records, course.dossier.id, step.id);
  const isUsual = requests.every(({ term }) => term === null);
  const usual = (since: LocalDate | null): LocalDate | null => (isUsual ? usualTerm(step, since) : null);
  const at = cameAt(records, course, step, documentId);
  const came = at && certainDay(at);
  const asked = new Map<Id, Asked>();
  for (const { partyId, from } of fullMembersOf(records, body.id, day)) {
    const since = came && laterOf(came, latestOf(from));
    asked.set(partyId, { since, term: usual(since), request: null, isTermSet: false });
  }
  for (const request of requests)
    for (const { record } of addresseesOf(records, request)) {
      const before = asked.get(record.id);
      const since = certainDay(request.sent);
      asked.set(record.id, {
        since,
        term: request.term ?? (before ? before.term : usual(since)),
        request,
        isTermSet: request.term !== null || (before?.isTermSet ?? false),
      });
    }
  return asked;
}

/** The usual last day of a step for who has been awaited there since a day; null where the route gives no number of days. */
export function usualTerm({ termDays }: Step, since: LocalDate | null): LocalDate | null {
  return termDays !== null && since !== null ? addDays(since, termDays) : null;
}

function laterOf(day: LocalDate, other: LocalDate | null): LocalDate {
  return other !== null && other > day ? other : day;
}
