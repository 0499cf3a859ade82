import type { EntryOf, Id } from '../journal/entry.ts';
import type { Change, Meeting, RecordBase, Records } from '../journal/records.ts';

type MeetingEntry =
  | EntryOf<'meetingAnnounced'>
  | EntryOf<'meetingHeld'>
  | EntryOf<'meetingPostponed'>
  | EntryOf<'meetingCancelled'>;

type OwnFields = Omit<Meeting, keyof RecordBase>;

/**
 * What became of a meeting: a plan is its own fact, and holding it another; a later announcement takes a cancellation back. To
 * postpone or cancel one that is not there changes nothing.
 */
export function evolveMeeting(
  records: Records,
  entry: MeetingEntry,
  put: (id: Id, meeting: OwnFields) => Change,
): readonly Change[] {
  const { meetingId } = entry.payload;
  const before = records.meeting.get(meetingId);
  const { planned = null, held = null, postponed = null } = before ?? {};
  switch (entry.kind) {
    case 'meetingAnnounced': {
      const { sittings, place, synthetic } = entry.payload;
      const again = { planned: entry.payload.planned, held, postponed: null, cancelled: null };
      return [put(meetingId, { sittings, place, synthetic, ...again })];
    }
    case 'meetingHeld': {
      const { sittings, place, synthetic } = entry.payload;
      return [
        put(meetingId, { sittings, place, synthetic, planned, held: entry.occurred, postponed, cancelled: null }),
      ];
    }
    case 'meetingPostponed':
      return before ? [put(meetingId, { ...before, planned: entry.payload.planned, postponed: entry.occurred })] : [];
    case 'meetingCancelled':
      return before ? [put(meetingId, { ...before, cancelled: entry.occurred })] : [];
    default:
      return entry satisfies never;
  }
}
