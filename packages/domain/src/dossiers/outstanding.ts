import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Document, Records, Step } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { compareParties, type Party, partiesOf } from '../parties/party.ts';
import { signatoriesAt } from '../signing/signatories.ts';
import type { LocalizedText } from '../text/text.ts';
import { daysBetween, type LocalDate } from '../time/localDate.ts';
import { certainDay } from '../time/when.ts';
import { usualTerm } from './asked.ts';
import { type Course, cameAt, courseOf, documentsAt } from './course.ts';
import { bodiesToDecide, hasDecided } from './deciding.ts';
import type { PartyStand } from './stand.ts';
import { standsAt } from './stands.ts';
import { isOpenStep, isWaiting, movedBy, openRequests, type StepStatus, takesPositions } from './stepStatus.ts';
import { stepStatuses } from './steps.ts';
import { bodiesOf } from './underWay.ts';
import { whyNobody } from './whyNobody.ts';

/** A party from which something is awaited at a step. */
export type OutstandingItem = Readonly<{
  party: Party;
  step: Step;
  /**
   * Since when it is awaited: the day of the letter, else since it was eligible at the step to which the document had come;
   * null where that day is only bounded or was inferred.
   */
  since: LocalDate | null;
  term: LocalDate | null;
  daysWaiting: number | null;
  /** Days past the term; null while there is none, or it has not passed. */
  daysLate: number | null;
}>;

/** Who is awaited, the longest overdue first; or why nobody can be named. */
export type Outstanding =
  | Readonly<{ kind: 'list'; items: readonly OutstandingItem[] }>
  | Readonly<{ kind: 'cannotTell'; reason: LocalizedText }>;

/**
 * Who is awaited on a day: whoever is eligible or was asked at an open step and has not been heard on the latest revision of a
 * document that has come there; where it is to be signed, whoever has neither signed nor said that it does not; where a body has to
 * do something rather than parties to speak, that body. At a step that only
 * may come next nobody is awaited but those whom a letter asked, and what waits for experts who are to meet again is not yet
 * awaited. It follows from what was held and asked, never from what was scheduled. Who answered the letter that asked it has been
 * heard: it is not awaited for that letter, whether or not the answer takes a stand.
 *
 * Nobody is named when answers are known to have come without saying whose, when a letter names collectives whose members
 * no source cites, or when the members of the body are unknown.
 */
export function outstanding(records: Records, dossierId: Id, day: LocalDate): Outstanding {
  return remember(records, `outstanding ${dossierId} ${day}`, () => workOutOutstanding(records, dossierId, day));
}

function workOutOutstanding(records: Records, dossierId: Id, day: LocalDate): Outstanding {
  const course = courseOf(records, dossierId);
  if (!course) return { kind: 'list', items: [] };
  const statuses = stepStatuses(records, dossierId, day);
  const open = statuses.filter((status) => isOpenStep(status) && !isWaiting(status, statuses));
  const found = open.map((status) => ({ status, awaited: awaitedAt(records, course, status, day) }));
  const untold = found.filter(({ awaited }) => awaited === 'cannotTell').map(({ status }) => status);
  if (untold.length > 0) return { kind: 'cannotTell', reason: whyNobody(records, untold, day) };
  const unclear = statuses.find(({ state }) => state === 'cannotTell');
  if (open.length === 0 && unclear) return { kind: 'cannotTell', reason: unclear.reason };
  return {
    kind: 'list',
    items: found.flatMap(({ awaited }) => (awaited === 'cannotTell' ? [] : awaited)).sort(compareOutstanding),
  };
}

function awaitedAt(
  records: Records,
  course: Course,
  status: StepStatus,
  day: LocalDate,
): readonly OutstandingItem[] | 'cannotTell' {
  const { step, state } = status;
  const requests = openRequests(status);
  if (state === 'may' && requests.length === 0) return [];
  const pending = documentsAt(records, course, step).filter(
    ({ id }) => state === 'may' || !course.of.get(id)?.done.has(step.id),
  );
  if (movedBy(step) === 'signatures') return signaturesAwaited(records, course, status, pending, day);
  if (!takesPositions(status)) {
    const items = bodiesAwaited(records, course, step, pending, day);
    return items.length > 0 ? items : 'cannotTell';
  }

  const stands = bodiesOf(records, step.bodyIds).flatMap((body) =>
    pending
      .filter(({ id }) => !hasDecided(course, step, id, body.id))
      .flatMap(({ id }) => standsAt(records, course, step, body, id, day).stands),
  );
  if (stands.length === 0 || stands.some(({ stand }) => stand === 'cannotTell')) return 'cannotTell';
  const items = new Map<Id, OutstandingItem>();
  for (const stand of stands)
    if (stand.awaited && (state !== 'may' || isAsked(requests, stand.party)))
      items.set(stand.party.record.id, itemOf(stand, step, day));
  return [...items.values()];
}

/** At a signature step: whoever has to sign or was asked to, and has neither signed nor said that it does not. */
function signaturesAwaited(
  records: Records,
  course: Course,
  status: StepStatus,
  pending: readonly Document[],
  day: LocalDate,
): readonly OutstandingItem[] | 'cannotTell' {
  const { step, state } = status;
  const signatories = pending.flatMap((document) => signatoriesAt(records, course, step, document, day));
  if (signatories.length === 0) return 'cannotTell';
  const requests = openRequests(status);
  const awaited = signatories.filter(
    (each) => each.state === 'notKnown' && (state !== 'may' || isAsked(requests, each.party)),
  );
  /** Of several documents that a party has to sign, the one that presses most. */
  const items = awaited.map((each) => itemOf(each, step, day)).sort((a, b) => compareOutstanding(b, a));
  return [...new Map(items.map((item) => [item.party.record.id, item])).values()];
}

function isAsked(requests: readonly ConsultationRequest[], { record }: Party): boolean {
  return requests.some(({ addresseeIds }) => addresseeIds.includes(record.id));
}

function itemOf(
  { party, since, term }: Pick<PartyStand, 'party' | 'since' | 'term'>,
  step: Step,
  day: LocalDate,
): OutstandingItem {
  return {
    party,
    step,
    since,
    term,
    daysWaiting: since !== null && since <= day ? daysBetween(since, day) : null,
    daysLate: term !== null && term < day ? daysBetween(term, day) : null,
  };
}

function bodiesAwaited(
  records: Records,
  course: Course,
  step: Step,
  pending: readonly Document[],
  day: LocalDate,
): readonly OutstandingItem[] {
  const came = pending.map(({ id }) => cameAt(records, course, step, id)).map((at) => at && certainDay(at));
  const since = came.includes(null) ? null : (came.toSorted()[0] ?? null);
  const bodyIds = bodiesToDecide(
    course,
    step,
    pending.map(({ id }) => id),
  );
  return partiesOf(records, bodyIds).map((party) => itemOf({ party, since, term: usualTerm(step, since) }, step, day));
}

/** The longest overdue first, then who has been awaited the longest. */
export function compareOutstanding(a: OutstandingItem, b: OutstandingItem): number {
  return (
    (b.daysLate ?? -1) - (a.daysLate ?? -1) ||
    (b.daysWaiting ?? -1) - (a.daysWaiting ?? -1) ||
    compareParties(a.party, b.party)
  );
}
