import type { Meeting } from '../journal/records.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';

/** What became of a meeting. `noReport`: its day passed and no paper tells; never held by guess. */
export const MEETING_STATES = ['planned', 'postponed', 'held', 'cancelled', 'noReport'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** The state of a meeting on a day: held and cancelled are facts, everything else is a plan. */
export function meetingState({ planned, held, postponed, cancelled }: Meeting, day: LocalDate): MeetingState {
  if (held) return 'held';
  if (cancelled) return 'cancelled';
  const end = planned && latestOf(planned);
  if (end !== null && end < day) return 'noReport';
  return postponed ? 'postponed' : 'planned';
}
