import type { DecisionContext, NewEntry } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Id } from '../journal/entry.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Meeting, Records } from '../journal/records.ts';
import { partyOf } from '../parties/party.ts';
import type { AtMeeting } from './atMeeting.ts';
import { nameOf } from './checks.ts';

/** Who attended for one body. */
export type Attending = Readonly<{ bodyId: Id; partyIds: readonly Id[] }>;

/** Of bodies that sit, each once, and of parties that are there. */
export function checkAttendance(
  attendance: readonly Attending[],
  records: Records,
  { sittings }: Pick<Meeting, 'sittings'>,
): Refusal | undefined {
  const counted = new Set<string>();
  for (const { bodyId, partyIds } of attendance) {
    const body = records.body.get(bodyId);
    if (!body || !sittings.some((sitting) => sitting.bodyId === bodyId))
      return refuse('BODY_NOT_THERE', { body: body ? nameOf(body) : bodyId });
    if (counted.has(bodyId)) return refuse('REPEATED_BODY', { body: nameOf(body) });
    counted.add(bodyId);
    const unknown = partyIds.find((id) => partyOf(records, id) === undefined);
    if (unknown !== undefined) return refuse('UNKNOWN_PARTY', { party: unknown });
  }
  return undefined;
}

/** An entry for each body. */
export function attendanceEntries(
  attendance: readonly Attending[],
  common: AtMeeting,
  { newId }: DecisionContext,
): NewEntry[] {
  return attendance.map(
    ({ bodyId, partyIds }): NewEntry => ({
      ...common,
      ...{ kind: 'attendanceRecorded', version: KIND_VERSIONS.attendanceRecorded },
      payload: { attendanceId: newId(), meetingId: common.streamId, bodyId, partyIds },
    }),
  );
}
