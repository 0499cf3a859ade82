import { refuse } from '../../commands/refusal.ts';
import { checkAttendance } from '../../meetings/attendance.ts';
import { KIND_VERSIONS } from '../kinds.ts';
import { form } from './form.ts';

/** Who attended for one body. It is entered with the meeting that was held, and corrected by itself. */
export const attendanceAgain = form<'attendanceRecorded', 'attendance'>(
  'attendance',
  (entry, { partyIds = entry.payload.partyIds }, _said, records, { newId }) => {
    const { meetingId, bodyId } = entry.payload;
    const meeting = records.meeting.get(meetingId);
    const wrong = meeting
      ? checkAttendance([{ bodyId, partyIds }], records, meeting)
      : refuse('UNKNOWN_MEETING', { meeting: meetingId });
    if (wrong) return { kind: 'refused', refusal: wrong };
    const payload = { attendanceId: newId(), meetingId, bodyId, partyIds };
    return { kind: 'accepted', entries: [{ ...entry, version: KIND_VERSIONS.attendanceRecorded, payload }] };
  },
);
