import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Meeting, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import type { LocalizedText } from '../text/text.ts';
import { inWords } from '../text/whenText.ts';
import { checkAt, heldSince } from './atMeeting.ts';
import { attendanceEntries, checkAttendance } from './attendance.ts';
import { nameOf } from './checks.ts';
import type { RecordAttendance } from './command.ts';

/**
 * A paper tells who attended a meeting that was held, after that was recorded. It is no correction: what was recorded said nothing of it,
 * and nobody knew it before the paper. They attended on the days of the meeting; it is known since the paper.
 *
 * Refused: anyone but the secretariat and administrators; a meeting that is not there, was cancelled or was not held, and a day before it
 * was; no body at all; attendance of a body that does not sit there, twice of one, or that is recorded already; a party or a paper
 * that is not there.
 */
export function recordAttendance(command: RecordAttendance, records: Records, context: DecisionContext): Decision {
  const { attendance, occurred } = command;
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const at = checkAt(records, command, context, (meeting) => heldSince(records, meeting, occurred));
  if (at.refusal) return refused(at.refusal);
  const { meeting, common } = at.value;
  if (attendance.length === 0) return refused(refuse('NO_BODY_SITS'));
  const wrong = checkAttendance(attendance, records, meeting) ?? checkNew(command, records, meeting);
  if (wrong) return refused(wrong);
  const attended = { ...common, occurred: meeting.held ?? common.occurred };
  return { kind: 'accepted', entries: attendanceEntries(attendance, attended, context) };
}

/** What is recorded already is not recorded again; for another body of a joint meeting it may come later. */
function checkNew({ attendance }: RecordAttendance, records: Records, { id, held }: Meeting): Refusal | undefined {
  const told = rowsBy(records.attendance, 'meetingId', id);
  const again = told.find(({ bodyId }) => attendance.some((each) => each.bodyId === bodyId));
  const body = again && records.body.get(again.bodyId);
  if (!body || !held) return undefined;
  const { ru, en } = nameOf(body);
  const what: LocalizedText = { ru: `присутствие, ${ru}`, en: `attendance, ${en}` };
  return refuse('ALREADY_RECORDED', { what, when: inWords(held) });
}
