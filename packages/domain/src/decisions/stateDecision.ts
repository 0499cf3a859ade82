import { type Checked, checkText, LABEL_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Id } from '../journal/entry.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { DecisionRecord, Meeting, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { checkAbout, checkAt, checkDocuments, heldSince } from '../meetings/atMeeting.ts';
import { checkNumber, isSameItem } from '../meetings/numbered.ts';
import { sees, type Viewer } from '../sight/sight.ts';
import { checkClauses, checkRecitals } from './checkClauses.ts';
import type { DecisionCommand, TakeDecision } from './command.ts';
import type { DecisionTaken } from './entries.ts';

/**
 * A draft of a decision was prepared for a meeting: nothing is decided by it.
 *
 * Refused: anyone but the secretariat and administrators; a meeting that is not there or was cancelled; what the decision names and
 * is not there; a number of another meeting, or of another decision of this one; clauses that cannot be read.
 */
export function draftDecision(command: DecisionCommand, records: Records, context: DecisionContext): Decision {
  const at = checkAt(records, command, context);
  if (at.refusal) return { kind: 'refused', refusal: at.refusal };
  const payload = checkStated(command, records, context, at.value.meeting, context.newId());
  if (payload.refusal) return { kind: 'refused', refusal: payload.refusal };
  const version = KIND_VERSIONS.decisionDrafted;
  const entry = { ...at.value.common, kind: 'decisionDrafted', version, payload: payload.value } as const;
  return { kind: 'accepted', entries: [entry] };
}

/**
 * A meeting took a decision. With a draft it takes the draft's place, whole, and stays as visible as the draft was.
 *
 * Refused: what `draftDecision` refuses; a meeting that was not held, and a day before it was; a draft that is not of this meeting,
 * or that was taken already.
 */
export function takeDecision(command: TakeDecision, records: Records, context: DecisionContext): Decision {
  const at = checkAt(records, command, context, (meeting) => heldSince(records, meeting, command.occurred));
  if (at.refusal) return { kind: 'refused', refusal: at.refusal };
  const draft = checkDraft(records, command, context.viewer);
  if (draft.refusal) return { kind: 'refused', refusal: draft.refusal };
  const decisionId = draft.value?.id ?? context.newId();
  const payload = checkStated(command, records, context, at.value.meeting, decisionId);
  if (payload.refusal) return { kind: 'refused', refusal: payload.refusal };
  const version = KIND_VERSIONS.decisionTaken;
  const entry = { ...at.value.common, kind: 'decisionTaken', version, payload: payload.value } as const;
  return { kind: 'accepted', entries: [entry] };
}

/** The draft that is taken; a decision is of one meeting, so that of another meeting is none. */
function checkDraft(
  { decision }: Records,
  { draftId, meetingId }: TakeDecision,
  viewer: Viewer,
): Checked<DecisionRecord | null> {
  if (draftId === null) return { value: null };
  const draft = decision.get(draftId);
  if (!draft || draft.meetingId !== meetingId || !sees(viewer, draft))
    return { refusal: refuse('UNKNOWN_DRAFT', { decision: draftId }) };
  if (draft.decisionState === 'drafted') return { value: draft };
  return { refusal: refuse('DECISION_TAKEN', { decision: draft.number ?? draft.minutes ?? '' }) };
}

/** What a decision says, as the journal keeps it. */
function checkStated(
  command: DecisionCommand,
  records: Records,
  { viewer, newId }: DecisionContext,
  meeting: Meeting,
  decisionId: Id,
): Checked<DecisionTaken> {
  const { meetingId, number, minutes, agendaItemId, paperId, documentIds, recitals } = command;
  const wrong =
    checkText('number', number, LABEL_LIMIT) ??
    checkText('minutes', minutes, LABEL_LIMIT) ??
    checkNumber(records, meeting, number) ??
    checkFree(records, meetingId, decisionId, number);
  if (wrong) return { refusal: wrong };
  const item = agendaItemId === null ? null : records.agendaItem.get(agendaItemId);
  if (item !== null && (item?.meetingId !== meetingId || !sees(viewer, item)))
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
      ...{ decisionId, meetingId, agendaItemId, dossierId: dossierId.value, number, minutes, paperId, documentIds },
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
