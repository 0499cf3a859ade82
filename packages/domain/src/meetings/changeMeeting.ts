import { type Checked, checkSource, checkTimes } from '../commands/checks.ts';
import type { Decision, DecisionContext, NewEntry } from '../commands/decision.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import type { When } from '../time/when.ts';
import { checkAhead, checkPlanned } from './checks.ts';
import type { CancelMeeting, PostponeMeeting } from './command.ts';

/**
 * A meeting that was announced is put off, to other days or to none that anybody said.
 *
 * Refused: anyone but the secretariat and administrators; a meeting that is not there, was held or cancelled; days that do not
 * exist or were over by then; a paper that is not there.
 */
export function postponeMeeting(command: PostponeMeeting, records: Records, context: DecisionContext): Decision {
  const common = commonOf(command, records, context);
  if (common.refusal) return { kind: 'refused', refusal: common.refusal };
  const planned = newDays(command, common.value.occurred);
  if (planned.refusal) return { kind: 'refused', refusal: planned.refusal };
  const payload = { meetingId: command.meetingId, planned: planned.value };
  const entry = {
    kind: 'meetingPostponed',
    version: KIND_VERSIONS.meetingPostponed,
    payload,
    ...common.value,
  } as const;
  return { kind: 'accepted', entries: [entry] };
}

/** A meeting that was announced will not be held. Refused like `postponeMeeting`. */
export function cancelMeeting(command: CancelMeeting, records: Records, context: DecisionContext): Decision {
  const common = commonOf(command, records, context);
  if (common.refusal) return { kind: 'refused', refusal: common.refusal };
  const payload = { meetingId: command.meetingId };
  const entry = {
    kind: 'meetingCancelled',
    version: KIND_VERSIONS.meetingCancelled,
    payload,
    ...common.value,
  } as const;
  return { kind: 'accepted', entries: [entry] };
}

type Common = Omit<NewEntry, 'kind' | 'version' | 'payload'>;

function commonOf(
  command: PostponeMeeting | CancelMeeting,
  records: Records,
  { viewer, today }: DecisionContext,
): Checked<Common> {
  const meeting = checkAhead(records, command.meetingId, viewer);
  if (meeting.refusal) return { refusal: meeting.refusal };
  const times = checkTimes(command, today, null);
  if (times.refusal) return { refusal: times.refusal };
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return { refusal: sources.refusal };
  const { id, visibility } = meeting.value;
  return { value: { streamId: id, streamKind: 'meeting', ...times.value, sources: sources.value, visibility } };
}

function newDays({ planned }: PostponeMeeting, said: When): Checked<When | null> {
  return planned === null ? { value: null } : checkPlanned(planned, said);
}
