import { type Checked, checkText, LABEL_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Id } from '../journal/entry.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { DecisionRecord, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { checkAbout, checkDocuments } from '../meetings/atMeeting.ts';
import { nameOf } from '../meetings/checks.ts';
import { checkNumber, isSameItem, isSameNumber } from '../meetings/numbered.ts';
import { sees, type Viewer } from '../sight/sight.ts';
import { earliestOf, latestOf, type When } from '../time/when.ts';
import { checkClauses, checkRecitals } from './checkClauses.ts';
import type { DecisionCommand, TakeDecision } from './command.ts';
import type { DecisionDrafted, DecisionTaken } from './entries.ts';
import { decidingBodies, decisionStream, whereAndWhenDecided } from './ofBodies.ts';
import { checkWhere, type Where } from './where.ts';

/**
 * A draft of a decision was prepared, for a meeting or without one: nothing is decided by it.
 *
 * Refused: anyone but the secretariat and administrators; what `checkWhere` refuses; what the decision names and is not there; a number
 * of another meeting, or of another decision of this one; clauses that cannot be read.
 */
export function draftDecision(command: DecisionCommand, records: Records, context: DecisionContext): Decision {
  const where = checkWhere(records, command, context, false);
  if (where.refusal) return { kind: 'refused', refusal: where.refusal };
  const payload = checkStated(command, records, context, where.value, context.newId());
  if (payload.refusal) return { kind: 'refused', refusal: payload.refusal };
  const version = KIND_VERSIONS.decisionDrafted;
  const entry = { ...where.value.common, kind: 'decisionDrafted', version, payload: payload.value } as const;
  return { kind: 'accepted', entries: [entry] };
}

/**
 * A decision was taken: at a meeting, or by bodies without one. With a draft it takes the draft's place, whole, and stays as visible as
 * the draft was. A draft that was prepared for a meeting can be taken without it, by poll: the decision says for which meeting it was.
 *
 * Refused: what `draftDecision` refuses; a draft that is not of this meeting, or of these bodies, or that was taken already; without a
 * meeting a number that one of the bodies gave in the same year to another decision that it took so.
 */
export function takeDecision(command: TakeDecision, records: Records, context: DecisionContext): Decision {
  const where = checkWhere(records, command, context, true);
  if (where.refusal) return { kind: 'refused', refusal: where.refusal };
  const draft = checkDraft(records, command, context.viewer);
  if (draft.refusal) return { kind: 'refused', refusal: draft.refusal };
  const decisionId = draft.value?.id ?? context.newId();
  const stated = checkStated(command, records, context, where.value, decisionId);
  if (stated.refusal) return { kind: 'refused', refusal: stated.refusal };
  const { common } = where.value;
  const taken = checkFreeInYear(records, stated.value, common.occurred, context.viewer);
  if (taken) return { kind: 'refused', refusal: taken };
  const draftedForId = command.meetingId === null ? (draft.value?.meetingId ?? null) : null;
  const version = KIND_VERSIONS.decisionTaken;
  const payload: DecisionTaken = { ...stated.value, draftedForId };
  const entry = { ...common, ...placeOf(draft.value), kind: 'decisionTaken', version, payload } as const;
  return { kind: 'accepted', entries: [entry] };
}

/** A decision stands where its draft does, and for whom that is. */
function placeOf(draft: DecisionRecord | null): Partial<Where['common']> {
  if (!draft) return {};
  return { ...decisionStream(draft), visibility: draft.visibility };
}

/**
 * The draft that is taken. A decision is of one meeting, or of the same bodies without one, so that any other is none. Without a meeting
 * that is also one that was drafted for a meeting of these bodies; of a meeting that was cancelled some of its bodies can take it.
 */
function checkDraft(
  records: Records,
  { draftId, meetingId, bodyIds = [] }: TakeDecision,
  viewer: Viewer,
): Checked<DecisionRecord | null> {
  const { decision } = records;
  if (draftId === null) return { value: null };
  const draft = decision.get(draftId);
  const isOurs = draft && (meetingId === null ? isOfBodies(records, draft, bodyIds) : draft.meetingId === meetingId);
  if (!draft || !isOurs || !sees(viewer, draft)) return { refusal: refuse('UNKNOWN_DRAFT', { decision: draftId }) };
  if (draft.decisionState === 'drafted') return { value: draft };
  return { refusal: refuse('DECISION_TAKEN', { decision: draft.number ?? draft.minutes ?? '' }) };
}

function isOfBodies(records: Records, draft: DecisionRecord, bodyIds: readonly Id[]): boolean {
  const deciding = decidingBodies(records, draft);
  const isCancelled = records.meeting.get(draft.meetingId ?? '')?.cancelled != null;
  return isCancelled ? bodyIds.every((id) => deciding.includes(id)) : isSameSet(deciding, bodyIds);
}

function isSameSet(one: readonly Id[], other: readonly Id[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

/** What a decision says, as the journal keeps it. */
function checkStated(
  command: DecisionCommand,
  records: Records,
  { viewer, newId }: DecisionContext,
  { meeting, bodyIds, manner }: Where,
  decisionId: Id,
): Checked<DecisionDrafted> {
  const { number, minutes, agendaItemId, paperId, documentIds, recitals } = command;
  const meetingId = meeting?.id ?? null;
  const wrong =
    checkText('number', number, LABEL_LIMIT) ??
    checkText('minutes', minutes, LABEL_LIMIT) ??
    (meeting ? checkNumber(records, meeting, number) : undefined) ??
    (meeting ? checkFree(records, meeting.id, decisionId, number) : undefined);
  if (wrong) return { refusal: wrong };
  const item = agendaItemId === null ? null : records.agendaItem.get(agendaItemId);
  if (item !== null && (item === undefined || item.meetingId !== meetingId || !sees(viewer, item)))
    return { refusal: refuse('UNKNOWN_AGENDA_ITEM', { agendaItem: agendaItemId ?? '' }) };
  const dossierId = checkAbout(records, command.dossier, viewer);
  if (dossierId.refusal) return dossierId;
  const unknown =
    checkDocuments(records, paperId === null ? [] : [paperId], viewer) ??
    checkDocuments(records, documentIds, viewer) ??
    checkRecitals(recitals);
  if (unknown) return { refusal: unknown };
  const clauses = checkClauses(records, command.clauses, dossierId.value, newId);
  if (clauses.refusal) return clauses;
  return {
    value: {
      ...{ decisionId, meetingId, bodyIds, manner },
      ...{ agendaItemId, dossierId: dossierId.value, number, minutes, paperId, documentIds },
      ...{ recitals, clauses: clauses.value },
    },
  };
}

/** The refusal for a number that another decision of the meeting has. */
function checkFree({ decision }: Records, meetingId: Id, decisionId: Id, number: string | null): Refusal | undefined {
  const others = rowsBy(decision, 'meetingId', meetingId).filter(({ id }) => id !== decisionId);
  const isTaken = number !== null && others.some((each) => each.number !== null && isSameItem(each.number, number));
  return isTaken ? refuse('NUMBER_TAKEN', { number }) : undefined;
}

/**
 * The refusal for a number that one of the bodies gave to another decision of the same year. Bodies begin to count anew each year; what is
 * decided at a meeting is counted there.
 */
function checkFreeInYear(
  records: Records,
  { decisionId, meetingId, bodyIds, number }: DecisionDrafted,
  occurred: When,
  viewer: Viewer,
): Refusal | undefined {
  if (meetingId !== null || number === null) return undefined;
  const holder = rowsBy(records.decision, 'meetingId', null).find(
    (other) =>
      other.id !== decisionId &&
      other.number !== null &&
      isSameNumber(other.number, number) &&
      other.bodyIds.some((id) => bodyIds.includes(id)) &&
      isOfOneYear(other.taken, occurred) &&
      sees(viewer, other),
  );
  const body = records.body.get(holder?.bodyIds.find((id) => bodyIds.includes(id)) ?? '');
  if (!holder || !body) return undefined;
  return refuse('NUMBER_TAKEN', { number, body: nameOf(body), meeting: whereAndWhenDecided(records, holder) });
}

/** Whether both were certainly in the same year. */
function isOfOneYear(one: When | null, other: When): boolean {
  const ends = [one, other].flatMap((when) => (when ? [earliestOf(when), latestOf(when)] : [null]));
  return new Set(ends.map((day) => day?.slice(0, 4))).size === 1 && !ends.includes(null);
}
