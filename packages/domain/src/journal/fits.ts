import { overlaps } from '../bodies/startMembership.ts';
import { decidedWhen } from '../decisions/ofBodies.ts';
import { waitsInWords } from '../instructions/waitsInWords.ts';
import { earliestOf, latestOf, UNKNOWN_EDTF, type When } from '../time/when.ts';
import type { Entry, EntryOf } from './entry.ts';
import type { Meeting, Records } from './records.ts';

/**
 * Whether an entry can come after what stands before it in its stream: a meeting is held once, and decides when it is held; nobody
 * sits twice in a body, or dissents twice from one decision, and from none before it is taken; an answer is not earlier than its letter. What an entry names is another matter.
 *
 * @param records of the stream, before the entry; they may change afterwards, so that nothing is remembered of them
 */
export function fits(records: Records, entry: Entry): boolean {
  const { meeting, membership, consultationRequest } = records;
  switch (entry.kind) {
    case 'membershipStarted': {
      const { membershipId, bodyId, partyId } = entry.payload;
      return [...membership].every(
        ([id, each]) =>
          id === membershipId || each.bodyId !== bodyId || each.partyId !== partyId || !overlaps(each, entry.payload),
      );
    }
    case 'membershipEnded': {
      const before = membership.get(entry.payload.membershipId);
      if (!before) return false;
      const goesOn = before.until === null || before.until.edtf === UNKNOWN_EDTF;
      return goesOn && !isBefore(entry.payload.until, before.from);
    }
    case 'meetingHeld': {
      const before = meeting.get(entry.payload.meetingId);
      return before === undefined || isAhead(before);
    }
    case 'meetingPostponed':
    case 'meetingCancelled': {
      const before = meeting.get(entry.payload.meetingId);
      return before !== undefined && isAhead(before);
    }
    case 'attendanceRecorded': {
      const { meetingId, bodyId } = entry.payload;
      const before = meeting.get(meetingId);
      return before?.held != null && before.sittings.some((sitting) => sitting.bodyId === bodyId);
    }
    case 'decisionTaken': {
      const { meetingId } = entry.payload;
      if (meetingId === null) return true;
      const held = meeting.get(meetingId)?.held ?? null;
      return held !== null && !isBefore(entry.occurred, held);
    }
    case 'dissentingOpinionGiven': {
      const { dissentingOpinionId, decisionId, partyId } = entry.payload;
      const decision = records.decision.get(decisionId);
      if (decision?.decisionState !== 'taken') return false;
      const taken = decidedWhen(records, decision);
      const isFirst = [...records.dissentingOpinion].every(
        ([id, each]) => id === dissentingOpinionId || each.decisionId !== decisionId || each.partyId !== partyId,
      );
      return isFirst && !(taken && isBefore(entry.occurred, taken));
    }
    case 'agendaItemPlaced':
    case 'officerNamed':
    case 'decisionDrafted': {
      const { meetingId } = entry.payload;
      return meetingId === null || meeting.get(meetingId)?.cancelled === null;
    }
    case 'replyReceived':
    case 'repliesConsolidated': {
      const request = consultationRequest.get(entry.payload.requestId);
      return request !== undefined && !isBefore(entry.occurred, request.sent);
    }
    default:
      return entry.streamKind !== 'dossier' || fitsDossier(records, entry);
  }
}

/** The same of what is told in a dossier: nothing before it was opened, nor before what it is about; no label or number twice. */
function fitsDossier(records: Records, entry: Entry): boolean {
  const { dossier, revision, revisionText, reply, comment, measure, withdrawal, notification, deposit } = records;
  const opened = dossier.get(entry.streamId)?.opened;
  if (opened && isBefore(entry.occurred, opened)) return false;
  const isAfter = (since: When | undefined): boolean => since !== undefined && !isBefore(entry.occurred, since);
  switch (entry.kind) {
    case 'revisionIssued': {
      const { documentId, label } = entry.payload;
      const others = [...revision.values()].filter((each) => each.documentId === documentId);
      return others.every((each) => each.label !== label && isAfter(each.issued));
    }
    case 'revisionTextAttached': {
      const { revisionId, language } = entry.payload;
      const others = [...revisionText.values()].filter((each) => each.revisionId === revisionId);
      return isAfter(revision.get(revisionId)?.issued) && others.every((each) => each.language !== language);
    }
    case 'positionExpressed':
      return isAfter(revision.get(entry.payload.revisionId)?.issued);
    case 'commentMade': {
      const { revisionId, replyId, partyId } = entry.payload;
      const brought = replyId === null ? undefined : reply.get(replyId);
      const isBrought = replyId === null || (brought?.partyId === partyId && isAfter(brought.occurred));
      return isAfter(revision.get(revisionId)?.issued) && isBrought;
    }
    case 'commentDisposed':
      return isAfter(comment.get(entry.payload.commentId)?.occurred);
    case 'reservationWithdrawn': {
      const { instrumentId } = entry.payload;
      const given = notification.get(instrumentId) ?? deposit.get(instrumentId);
      return !!given && given.reservation !== null && given.reservationWithdrawn === null && isAfter(given.occurred);
    }
    case 'withdrawalRevoked': {
      const given = withdrawal.get(entry.payload.withdrawalId);
      return given !== undefined && given.partyId !== null && given.revoked === null && isAfter(given.occurred);
    }
    case 'reportGiven':
    case 'conditionMet':
    case 'instructionDischarged':
      return fitsInstruction(records, entry);
    case 'measureAdded': {
      const { documentId, number } = entry.payload;
      return [...measure.values()].every((each) => each.documentId !== documentId || each.number !== number);
    }
    default:
      return true;
  }
}

/** An instruction is met and discharged once, and not reported on after that. */
function fitsInstruction(
  { instruction }: Records,
  { kind, occurred, payload }: EntryOf<'reportGiven'> | EntryOf<'conditionMet'> | EntryOf<'instructionDischarged'>,
): boolean {
  const before = instruction.get(payload.instructionId);
  if (!before || isBefore(occurred, before.given)) return false;
  const { discharged } = before;
  if (kind === 'instructionDischarged') return discharged === null;
  if (discharged !== null && isBefore(discharged, occurred)) return false;
  return kind === 'reportGiven' || waitsInWords(before);
}

function isAhead({ held, cancelled }: Meeting): boolean {
  return held === null && cancelled === null;
}

/** Whether one is certainly earlier than the other. */
function isBefore(one: When, other: When): boolean {
  const [last, first] = [latestOf(one), earliestOf(other)];
  return last !== null && first !== null && last < first;
}
