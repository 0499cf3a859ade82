import type { Id } from '../journal/entry.ts';
import type { Records, Step, StepOccurrence } from '../journal/records.ts';
import type { Course } from './course.ts';

/**
 * The bodies of a step that did something at an occurrence: those that the paper names, else those whose decision it was, else those that
 * sat at the meeting; all of them where none of these tells.
 */
export function bodiesAt(
  records: Records,
  { bodyIds }: Step,
  { actorIds, decisionId, meetingId }: StepOccurrence,
): readonly Id[] {
  const decision = records.decision.get(decisionId ?? '');
  const sat = records.meeting.get(meetingId ?? '')?.sittings.map(({ bodyId }) => bodyId) ?? [];
  const known = [actorIds, decision?.bodyIds ?? [], sat].map((ids) => bodyIds.filter((id) => ids.includes(id)));
  return known.find((ids) => ids.length > 0) ?? bodyIds;
}

/** The bodies of a step that have still to decide on one of these documents there; all of them where none waits. */
export function bodiesToDecide(course: Course, step: Step, documentIds: readonly Id[]): readonly Id[] {
  if (documentIds.length === 0) return step.bodyIds;
  return step.bodyIds.filter((bodyId) => documentIds.some((id) => !hasDecided(course, step, id, bodyId)));
}

/** Whether a body has decided on a document at a step that waits for others. */
export function hasDecided({ of }: Course, step: Step, documentId: Id, bodyId: Id): boolean {
  const own = of.get(documentId);
  return own !== undefined && !own.done.has(step.id) && own.decided.get(step.id)?.has(bodyId) === true;
}
