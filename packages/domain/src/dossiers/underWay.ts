import { bodiesOf } from '../bodies/find.ts';
import type { Id } from '../journal/entry.ts';
import type { Document, Records, Step, StepOccurrence } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { When } from '../time/when.ts';
import { type Course, courseOf, isOver } from './course.ts';
import { standsAt } from './stands.ts';
import { isOpenStep, meetsAgain, type StepStatus, takesPositions } from './stepStatus.ts';
import { stepStatuses } from './steps.ts';

/**
 * The step at which the dossier is: the blocked one, else a review that is to meet again, else the one that must come next,
 * else one that may.
 */
function stepUnderWay(records: Records, dossierId: Id, day: LocalDate): StepStatus | undefined {
  return stepStatuses(records, dossierId, day)
    .filter(isOpenStep)
    .toSorted((a, b) => urgency(a) - urgency(b) || pressing(b) - pressing(a))[0];
}

/**
 * What comes next: the step at which the dossier is; none when it has come through, nor one that only may come while nobody can tell what
 * came out where it leads.
 */
export function nextStep(records: Records, dossierId: Id, day: LocalDate): StepStatus | undefined {
  if (hasComeThrough(records, dossierId)) return undefined;
  const next = stepUnderWay(records, dossierId, day);
  if (next?.state !== 'may') return next;
  const following = stepStatuses(records, dossierId, day).filter(({ step }) => step.after.includes(next.step.id));
  return following.some(({ state }) => state === 'cannotTell') ? undefined : next;
}

function urgency(status: StepStatus): number {
  if (status.state === 'blocked') return 0;
  if (meetsAgain(status)) return 1;
  return status.state === 'must' ? 2 : 3;
}

/** Of steps that may come, the one that was asked about or is planned is under way. */
function pressing({ requests, plans }: StepStatus): number {
  return (requests.length > 0 ? 2 : 0) + (plans.some(({ state }) => state === 'planned') ? 1 : 0);
}

/**
 * The step whose progress is shown unless another is asked for: the one under way, when it is known who has a say there;
 * else the last one considered or asked about where that is known, one at which somebody spoke before one at which nobody did; else
 * the one under way after all.
 */
export function stepToShow(records: Records, dossierId: Id, day: LocalDate): StepStatus | undefined {
  const course = courseOf(records, dossierId);
  if (!course) return undefined;
  const underWay = stepUnderWay(records, dossierId, day);
  if (underWay && hasVoices(records, course, underWay, day)) return underWay;
  const statuses = stepStatuses(records, dossierId, day).toReversed();
  const considered = statuses.filter(
    ({ occurrences, requests }) => requests.length > 0 || occurrences.some(({ forInformation }) => !forInformation),
  );
  const voiced = considered.filter((status) => hasVoices(records, course, status, day));
  return voiced.find(({ step }) => wasSpokenAt(records, course, step.id)) ?? voiced[0] ?? underWay ?? considered[0];
}

/**
 * Whether a dossier has come through: every step that it must pass is done for every document, but for those that were withdrawn, or were
 * not adopted and have nowhere else to go.
 */
export function hasComeThrough(records: Records, dossierId: Id): boolean {
  const course = courseOf(records, dossierId);
  const documents = course?.documents ?? [];
  return course !== undefined && documents.length > 0 && documents.every(({ id }) => isOver(course, id));
}

/** When the documents of a dossier were withdrawn; none unless all were. */
export function withdrawnOf(records: Records, dossierId: Id): readonly When[] {
  const all = [...(courseOf(records, dossierId)?.of.values() ?? [])].map(({ withdrawn }) => withdrawn);
  return all.includes(null) ? [] : all.flatMap((withdrawn) => withdrawn ?? []);
}

/** That a document was not adopted: at which step, and by what. */
export type Rejection = Readonly<{ document: Document; step: Step; occurrence: StepOccurrence }>;

/** The documents of a dossier that were not adopted and have nowhere else to go. */
export function rejectionsOf(records: Records, dossierId: Id): readonly Rejection[] {
  const course = courseOf(records, dossierId);
  return (course?.documents ?? []).flatMap((document) => {
    const own = course?.of.get(document.id);
    const step = own?.stopped && !own.withdrawn ? records.step.get(own.stopped.stepId) : undefined;
    return own?.stopped && step ? [{ document, step, occurrence: own.stopped }] : [];
  });
}

function hasVoices(records: Records, course: Course, status: StepStatus, day: LocalDate): boolean {
  if (!takesPositions(status)) return false;
  const { step } = status;
  return bodiesOf(records, step.bodyIds).some((body) =>
    course.documents.some(({ id }) => standsAt(records, course, step, body, id, day).stands.length > 0),
  );
}

function wasSpokenAt(records: Records, { dossier }: Course, stepId: Id): boolean {
  return rowsBy(records.position, 'dossierId', dossier.id).some((position) => position.stepId === stepId);
}
