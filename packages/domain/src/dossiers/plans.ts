import type { Records, StepOccurrence, StepPlan } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf, UNKNOWN_EDTF, type When } from '../time/when.ts';
import type { Course } from './course.ts';
import type { PlanState } from './stepStatus.ts';

/**
 * The plans of a step with what became of them by the day, the earliest first. A plan of a meeting that was put off is for the new
 * days of that meeting, and one of a cancelled meeting is cancelled.
 */
export function plansOf(
  records: Records,
  { dossier, occurrences }: Course,
  stepId: string,
  day: LocalDate,
): readonly Readonly<{ plan: StepPlan; state: PlanState }>[] {
  return rowsBy(records.stepPlan, 'dossierId', dossier.id)
    .filter((plan) => plan.stepId === stepId)
    .map((plan) => ({ ...plan, planned: plannedDays(records, plan) }))
    .sort((a, b) => compareText(earliestOf(a.planned) ?? '', earliestOf(b.planned) ?? ''))
    .map((plan) => ({ plan, state: planState(records, plan, occurrences, day) }));
}

/** For which days a plan is by now: unknown where its meeting was put off and nobody said to when. */
export function plannedDays(records: Records, { meetingId, planned }: StepPlan): When {
  const meeting = records.meeting.get(meetingId ?? '');
  return meeting?.postponed ? (meeting.planned ?? { edtf: UNKNOWN_EDTF, inferred: false }) : planned;
}

/** When the meeting of a plan was cancelled, or last put off; null where neither was. */
export function putOffOn(records: Records, { meetingId }: StepPlan): When | null {
  const meeting = records.meeting.get(meetingId ?? '');
  return meeting?.cancelled ?? meeting?.postponed ?? null;
}

function planState(
  records: Records,
  plan: StepPlan,
  occurrences: readonly StepOccurrence[],
  day: LocalDate,
): PlanState {
  if (occurrences.some((occurrence) => isWhatWasPlanned(occurrence, plan))) return 'held';
  if (records.meeting.get(plan.meetingId ?? '')?.cancelled) return 'cancelled';
  const end = latestOf(plan.planned);
  return end !== null && end < day ? 'noReport' : 'planned';
}

/** The same step at the same meeting, or, where no meeting is named, within the days of the plan. */
function isWhatWasPlanned(occurrence: StepOccurrence, plan: StepPlan): boolean {
  if (occurrence.stepId !== plan.stepId) return false;
  if (plan.meetingId !== null && occurrence.meetingId !== null) return plan.meetingId === occurrence.meetingId;
  const [from, to] = [earliestOf(plan.planned), latestOf(plan.planned)];
  const [start, end] = [earliestOf(occurrence.occurred), latestOf(occurrence.occurred)];
  return from !== null && to !== null && start !== null && end !== null && start <= to && end >= from;
}
