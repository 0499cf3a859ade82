import { courseOf, documentsAt, endedBy } from '../dossiers/course.ts';
import { owedSince } from '../dossiers/owed.ts';
import { addresseesOf, consolidatedOf, requestsAt } from '../dossiers/requests.ts';
import { isOpenStep, openRequests } from '../dossiers/stepStatus.ts';
import { stepStatuses } from '../dossiers/steps.ts';
import { hasComeThrough } from '../dossiers/underWay.ts';
import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Position, Records, Reply } from '../journal/records.ts';
import { compareRecorded, rowsBy } from '../journal/rowsBy.ts';
import type { Party } from '../parties/party.ts';
import { compareText } from '../text/compareText.ts';
import { daysBetween, type LocalDate } from '../time/localDate.ts';
import { certainDay, earliestOf, latestOf } from '../time/when.ts';
import { revisionsAsked } from './askedAbout.ts';
import { hasLeft } from './hasLeft.ts';
import { replyOf } from './replies.ts';
import { whoMayStillObject } from './silenceLetter.ts';
import { letterTerm } from './term.ts';

/**
 * `notAnswered`: nothing came, and nobody waits any more, because the answers were summarised, the step is past or was sent back, the party
 * left the body as a member of which it was asked, or its silence needs no answer and the silence procedure is over.
 */
export const ANSWER_STATES = ['answered', 'awaited', 'notAnswered', 'cannotTell'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** What an addressee of a letter made of it. */
export type Answer = Readonly<{
  party: Party;
  state: AnswerState;
  /** The reply that closed the letter for it: the first. */
  reply: Reply | null;
  /** What it said at the step since the letter, of what the letter asks about; the first of each document, the last of these. */
  position: Position | null;
  /**
   * Days past the term of the letter, or of a later one that moved it, while it is awaited; null where it has none, or it has not passed,
   * and in a silence procedure.
   */
  daysLate: number | null;
  /** Days since the letter, while it is awaited; null where the day of the letter is not certain. */
  daysWaiting: number | null;
  /** Days from the letter to the answer, whichever way it came first; null unless the days are certain. */
  daysToAnswer: number | null;
}>;

/**
 * What each addressee of a letter made of it, in the order of the letter. A reply answers it for its sender and for no other. So does
 * what the sender said at the step since the letter, once it has spoken of every document that still waits there. What it said
 * before the letter is no answer to it, although nobody waits for a state that has spoken: `outstanding` tells that.
 *
 * Nobody can tell of a collective, whose members no source cites, nor of anybody when answers came and no source says whose.
 */
export function answersTo(records: Records, request: ConsultationRequest, day: LocalDate): readonly Answer[] {
  const standing = standingOf(records, request, day);
  const objecting = standing === 'awaited' ? whoMayStillObject(records, request, day) : undefined;
  return addresseesOf(records, request).map((party) => {
    const isOver = objecting !== undefined && !objecting.has(party.record.id);
    const answer = answerOf(records, request, party, isOver ? 'notAnswered' : standing, day);
    return objecting ? { ...answer, daysLate: null } : answer;
  });
}

function answerOf(
  records: Records,
  request: ConsultationRequest,
  party: Party,
  standing: Exclude<AnswerState, 'answered'>,
  day: LocalDate,
): Answer {
  const reply = replyOf(records, request.id, party.record.id) ?? null;
  const said = positionsSince(records, request, party.record.id);
  const isAnswered = reply !== null || said.isWhole;
  const isUntold = party.kind === 'collective' || !request.answersKnown;
  const isGone = hasLeft(records, records.step.get(request.stepId)?.bodyIds ?? [], request, party.record.id, day);
  const state = isAnswered ? 'answered' : isUntold ? 'cannotTell' : isGone ? 'notAnswered' : standing;
  const sent = certainDay(request.sent);
  const waits = state === 'awaited' && sent !== null && sent <= day;
  const term = state === 'awaited' ? termFor(records, request, party) : null;
  return {
    ...{ party, state, reply, position: said.last },
    daysLate: term !== null && term < day ? daysBetween(term, day) : null,
    daysWaiting: waits ? daysBetween(sent, day) : null,
    daysToAnswer: sent !== null && isAnswered ? daysTo(sent, reply, said.isWhole ? said.last : null) : null,
  };
}

/**
 * The last day on which an answer is in time; null where the letter gives no term. A later letter at the step that was sent to the same
 * party before then moves it.
 */
function termFor(records: Records, request: ConsultationRequest, { record }: Party): LocalDate | null {
  if (letterTerm(records, request) === null) return null;
  const letters = requestsAt(records, request.dossierId, request.stepId);
  const later = letters.slice(letters.findIndex(({ id }) => id === request.id) + 1);
  return owedSince(records, [request, ...later.filter(({ addresseeIds }) => addresseeIds.includes(record.id))]).term;
}

/**
 * Whether answers are still waited for: not once they were summarised, nor when the step or the dossier is past, was sent back or has yet to
 * come, nor when the meeting for which they were asked was held.
 */
function standingOf(records: Records, request: ConsultationRequest, day: LocalDate): Exclude<AnswerState, 'answered'> {
  if (consolidatedOf(records, [request]).size > 0) return 'notAnswered';
  if (hasComeThrough(records, request.dossierId)) return 'notAnswered';
  const status = stepStatuses(records, request.dossierId, day).find(({ step }) => step.id === request.stepId);
  if (status?.state === 'cannotTell') return 'cannotTell';
  if (!status) return 'awaited';
  const waits = isOpenStep(status) && openRequests(status).some(({ id }) => id === request.id);
  return waits ? 'awaited' : 'notAnswered';
}

/** What a party said since a letter of the documents that it asks about; whole when none that waits at the step is left out. */
function positionsSince(
  records: Records,
  request: ConsultationRequest,
  partyId: Id,
): Readonly<{ last: Position | null; isWhole: boolean }> {
  const sent = earliestOf(request.sent) ?? '';
  const own = rowsBy(records.position, 'dossierId', request.dossierId)
    .filter((each) => each.partyId === partyId && each.stepId === request.stepId)
    .filter(({ occurred }) => (latestOf(occurred) ?? '9') >= sent)
    .sort(comparePositions);
  const waiting = waitingAt(records, request);
  const first = revisionsAsked(records, request).map((asked) => ({
    isWaiting: waiting.has(asked.documentId),
    position: own.find(({ revisionId }) => {
      const revision = records.revision.get(revisionId);
      return revision?.documentId === asked.documentId && revision.streamVersion >= asked.streamVersion;
    }),
  }));
  const last =
    first
      .flatMap(({ position }) => position ?? [])
      .sort(comparePositions)
      .at(-1) ?? null;
  return { last, isWhole: last !== null && first.every(({ isWaiting, position }) => !isWaiting || position) };
}

/** The documents that wait at the step of a letter: they came there and have not passed it. */
function waitingAt(records: Records, request: ConsultationRequest): ReadonlySet<Id> {
  const course = courseOf(records, request.dossierId);
  const step = records.step.get(request.stepId);
  if (!course || !step) return new Set();
  const ids = documentsAt(records, course, step).map(({ id }) => id);
  return new Set(ids.filter((id) => !endedBy(course, step, id)));
}

function comparePositions(a: Position, b: Position): number {
  return compareText(latestOf(a.occurred) ?? '9', latestOf(b.occurred) ?? '9') || compareRecorded(a, b);
}

/** Days to the first of what answered; null where one of the days is not certain, so that nobody can tell which was first. */
function daysTo(sent: LocalDate, ...answers: readonly (Reply | Position | null)[]): number | null {
  const days = answers.flatMap((answer) => (answer ? [certainDay(answer.occurred)] : []));
  if (days.includes(null)) return null;
  const first = days.toSorted()[0] ?? null;
  return first !== null && first >= sent ? daysBetween(sent, first) : null;
}
