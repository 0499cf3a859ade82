import { overlaps } from '../bodies/startMembership.ts';
import { earliestOf, latestOf, UNKNOWN_EDTF, type When } from '../time/when.ts';
import type { Entry } from './entry.ts';
import type { Meeting, Records } from './records.ts';

/**
 * Whether an entry can come after what stands before it in its stream: a meeting is held once, and decides when it is held; nobody
 * sits twice in a body; an answer is not earlier than its letter. What an entry names is another matter.
 *
 * @param records of the stream, before the entry; they may change afterwards, so that nothing is remembered of them
 */
export function fits({ meeting, membership, consultationRequest }: Records, entry: Entry): boolean {
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
      const held = meeting.get(entry.payload.meetingId)?.held ?? null;
      return held !== null && !isBefore(entry.occurred, held);
    }
    case 'agendaItemPlaced':
    case 'officerNamed':
    case 'decisionDrafted':
      return meeting.get(entry.payload.meetingId)?.cancelled === null;
    case 'replyReceived':
    case 'repliesConsolidated': {
      const request = consultationRequest.get(entry.payload.requestId);
      return request !== undefined && !isBefore(entry.occurred, request.sent);
    }
    default:
      return true;
  }
}

function isAhead({ held, cancelled }: Meeting): boolean {
  return held === null && cancelled === null;
}

/** Whether one is certainly earlier than the other. */
function isBefore(one: When, other: When): boolean {
  const [last, first] = [latestOf(one), earliestOf(other)];
  return last !== null && first !== null && last < first;
}
