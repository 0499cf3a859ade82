import { bodiesOf } from '../bodies/find.ts';
import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Document, Position, Records, Step } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { compareParties, type Party, partiesOf, partyName } from '../parties/party.ts';
import { withNames } from '../signing/answer.ts';
import type { InstrumentTable } from '../signing/instruments.ts';
import { instrumentsAwaited } from '../signing/instrumentsAwaited.ts';
import { proceduresUntold } from '../signing/notificationsOwed.ts';
import { signatoriesAt } from '../signing/signatories.ts';
import type { LocalizedText } from '../text/text.ts';
import { daysBetween, type LocalDate } from '../time/localDate.ts';
import { certainDay } from '../time/when.ts';
import { usualTerm } from './asked.ts';
import { type Course, cameAt, courseOf, documentsAt } from './course.ts';
import { bodiesToDecide, hasDecided } from './deciding.ts';
import { comparePressing } from './pressing.ts';
import type { PartyStand } from './stand.ts';
import { standsAt } from './stands.ts';
import { isOpenStep, isWaiting, movedBy, openRequests, type StepStatus, takesPositions } from './stepStatus.ts';
import { stepStatuses } from './steps.ts';
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
  /** Why that day cannot be told although a letter or the step gives a term; null otherwise. */
  termUnknown: LocalizedText | null;
  daysWaiting: number | null;
  /** Days past the term; null while there is none, or it has not passed. */
  daysLate: number | null;
  /** The position on an earlier revision that it is to confirm; null for who has not spoken yet. */
  reconfirms: Position | null;
  /** That it signed, and by the rule of entry into force owes this instrument; null where something else is awaited of it. */
  instrument: InstrumentTable | null;
}>;

/** A step of which nobody can tell who is awaited there, or who else is. */
export type OutstandingUnknownStep = Readonly<{ step: Step; reason: LocalizedText }>;

/** Who is awaited, in the order of `compareOutstanding`, and what cannot be told beside them; or, where nobody is known, why that is so. */
export type Outstanding =
  | Readonly<{ kind: 'list'; items: readonly OutstandingItem[]; cannotTell: readonly OutstandingUnknownStep[] }>
  | Readonly<{ kind: 'cannotTell'; reason: LocalizedText }>;

/**
 * Who is awaited on a day: whoever is eligible or was asked at an open step and has not been heard on the latest revision of a
 * document that has come there; where it is to be signed, whoever has neither signed nor said that it does not, nor acceded by its
 * instrument; where a body has to do something rather than parties to speak, that body, and before it those whom its letters asked. At a
 * step that only
 * may come next nobody is awaited but those whom a letter asked, and what waits for experts who are to meet again is not yet
 * awaited. It follows from what was held and asked, never from what was scheduled. Who has answered the letters that asked it is not
 * awaited for them, whether or not the answers take a stand; who owes one is awaited since the oldest that it owes. Whoever signed is
 * awaited with its notification or deposit as long as the entry into force for all waits for more of them; with that of its internal
 * procedures, where it said that it needs them, until it gave it.
 *
 * Nobody can tell where answers are known to have come without saying whose, where a letter names collectives whose members
 * no source cites, where the members of a body are unknown, or whose step it is; nor who of those who signed owes a notification, where
 * that depends on procedures of which they said nothing. That hides nobody who is known.
 */
export function outstanding(records: Records, dossierId: Id, day: LocalDate): Outstanding {
  return remember(records, `outstanding ${dossierId} ${day}`, () => workOutOutstanding(records, dossierId, day));
}

function workOutOutstanding(records: Records, dossierId: Id, day: LocalDate): Outstanding {
  const course = courseOf(records, dossierId);
  if (!course) return { kind: 'list', items: [], cannotTell: [] };
  const statuses = stepStatuses(records, dossierId, day);
  const open = statuses.filter((status) => isOpenStep(status) && !isWaiting(status, statuses));
  const found = open.map((status) => ({ status, ...awaitedAt(records, course, status, day) }));
  const items = [...found.flatMap((each) => each.items), ...instrumentsOwed(records, course, day)].sort(
    compareOutstanding,
  );
  const untold = found.filter(({ isUntold }) => isUntold).map(({ status }) => status);
  if (items.length === 0 && untold.length > 0) return { kind: 'cannotTell', reason: whyNobody(records, untold, day) };
  const unclear = statuses.find(({ state }) => state === 'cannotTell');
  if (open.length === 0 && unclear) return { kind: 'cannotTell', reason: unclear.reason };
  const procedures = proceduresAt(records, course, day);
  const [first] = procedures;
  if (items.length === 0 && first) return { kind: 'cannotTell', reason: first.reason };
  const atSteps = untold.map((status) => ({ step: status.step, reason: whyNobody(records, [status], day) }));
  const cannotTell = [...atSteps, ...procedures];
  return { kind: 'list', items, cannotTell };
}

/** Who is known to be awaited at a step, and whether somebody else may be. */
type AwaitedAt = Readonly<{ items: readonly OutstandingItem[]; isUntold: boolean }>;

function awaitedAt(records: Records, course: Course, status: StepStatus, day: LocalDate): AwaitedAt {
  const { step, state } = status;
  const requests = openRequests(status);
  if (state === 'may' && requests.length === 0) return { items: [], isUntold: false };
  const pending = documentsAt(records, course, step).filter(
    ({ id }) => state === 'may' || !course.of.get(id)?.done.has(step.id),
  );
  if (movedBy(step) === 'signatures') return signaturesAwaited(records, course, status, pending, day);
  if (!takesPositions(status)) return bodiesAwaited(records, course, step, pending, day);

  const stands = bodiesOf(records, step.bodyIds).flatMap((body) => {
    const left = pending.filter(({ id }) => !hasDecided(course, step, id, body.id));
    if (left.length === 0 && pending.length > 0) return [];
    return [left.flatMap(({ id }) => standsAt(records, course, step, body, id, day).stands)];
  });
  const items = new Map<Id, OutstandingItem>();
  for (const stand of stands.flat().filter(({ awaited }) => awaited)) {
    const item = itemOf(stand, step, day, stand.position);
    const before = items.get(item.party.record.id);
    if (!before || compareOutstanding(item, before) < 0) items.set(item.party.record.id, item);
  }
  const isUnknown = requests.length === 0 && stands.some((each) => each.length === 0);
  /** Whoever a collective is, nobody waits for it once the answers to its letter were summarised. */
  const mayOwe = ({ stand, party }: PartyStand): boolean =>
    stand === 'cannotTell' && (party.kind !== 'collective' || requests.some(({ id }) => id === party.record.requestId));
  const isUntold = stands.flat().length === 0 || isUnknown || stands.flat().some(mayOwe);
  /** Where a body works, it goes on once those whom it asked have answered. */
  if (movedBy(step) === 'work' && items.size === 0 && !isUntold)
    return bodiesAwaited(records, course, step, pending, day);
  return { items: [...items.values()], isUntold };
}

/** At a signature step: whoever has to sign or was asked to, and has neither signed nor said that it does not nor acceded. */
function signaturesAwaited(
  records: Records,
  course: Course,
  status: StepStatus,
  pending: readonly Document[],
  day: LocalDate,
): AwaitedAt {
  const { step, state } = status;
  const signatories = pending.flatMap((document) => signatoriesAt(records, course, step, document, day));
  if (signatories.length === 0) return { items: [], isUntold: true };
  const requests = openRequests(status);
  const awaited = signatories.filter(
    (each) => each.state === 'notKnown' && !each.acceded && (state !== 'may' || isAsked(requests, each.party)),
  );
  /** Of several documents that a party has to sign, the one that presses most. */
  const items = awaited.map((each) => itemOf(each, step, day)).sort((a, b) => compareOutstanding(b, a));
  return { items: [...new Map(items.map((item) => [item.party.record.id, item])).values()], isUntold: false };
}

function isAsked(requests: readonly ConsultationRequest[], { record }: Party): boolean {
  return requests.some(({ addresseeIds }) => addresseeIds.includes(record.id));
}

/** Whoever signed a document and owes the instrument for which its entry into force waits, told of the step at which it signed. */
function instrumentsOwed(records: Records, course: Course, day: LocalDate): readonly OutstandingItem[] {
  const step = course.steps.findLast(({ stepType }) => stepType === 'signature');
  if (!step) return [];
  const items = course.documents.flatMap((document) => {
    const { table, owing = [] } = instrumentsAwaited(records, document, day) ?? {};
    const owed = { term: null, termUnknown: null };
    return owing.map(({ party, since }) => ({
      ...itemOf({ party, since, ...owed }, step, day),
      instrument: table ?? null,
    }));
  });
  /** Of several documents, the one that was signed first. */
  const byParty = items.sort((a, b) => compareOutstanding(b, a)).map((item) => [item.party.record.id, item] as const);
  return [...new Map(byParty).values()];
}

/** That nobody can tell who of those who signed owes a notification, told of the step at which they did. */
function proceduresAt(records: Records, course: Course, day: LocalDate): readonly OutstandingUnknownStep[] {
  const step = course.steps.findLast(({ stepType }) => stepType === 'signature');
  const parties = new Map(
    course.documents
      .flatMap((document) => proceduresUntold(records, document, day))
      .map((party) => [party.record.id, party]),
  );
  if (!step || parties.size === 0) return [];
  return [{ step, reason: withNames(PROCEDURES_UNTOLD, [...parties.values()].sort(compareParties).map(partyName)) }];
}

const PROCEDURES_UNTOLD: LocalizedText = {
  ru: 'Подписали, а нужны ли внутригосударственные процедуры и уведомление о них, неизвестно',
  en: 'Signed, and whether these need internal procedures, and owe a notification of them, is unknown',
};

type Owing = Pick<PartyStand, 'party' | 'since' | 'term' | 'termUnknown'>;

function itemOf(
  { party, since, term, termUnknown }: Owing,
  step: Step,
  day: LocalDate,
  reconfirms: Position | null = null,
): OutstandingItem {
  return {
    party,
    step,
    ...{ since, term, termUnknown },
    daysWaiting: since !== null && since <= day ? daysBetween(since, day) : null,
    daysLate: term !== null && term < day ? daysBetween(term, day) : null,
    reconfirms,
    instrument: null,
  };
}

function bodiesAwaited(
  records: Records,
  course: Course,
  step: Step,
  pending: readonly Document[],
  day: LocalDate,
): AwaitedAt {
  const came = pending.map(({ id }) => cameAt(records, course, step, id)).map((at) => at && certainDay(at));
  const since = came.includes(null) ? null : (came.toSorted()[0] ?? null);
  const bodyIds = bodiesToDecide(
    course,
    step,
    pending.map(({ id }) => id),
  );
  const items = partiesOf(records, bodyIds).map((party) =>
    itemOf({ party, since, ...usualTerm(records, party.record.id, step, since) }, step, day),
  );
  return { items, isUntold: items.length === 0 };
}

/** What presses most first, by `comparePressing`; of equals by party. */
export function compareOutstanding(a: OutstandingItem, b: OutstandingItem): number {
  return comparePressing(a, b) || compareParties(a.party, b.party);
}
