import type { Id } from '../journal/entry.ts';
import type { Dossier, Records, Step } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { addDays, type LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf, type When } from '../time/when.ts';
import { cameTo, courseOf } from './course.ts';
import { type ApprovalProgress, progressOf } from './progressOf.ts';
import { bodiesOf } from './underWay.ts';

/** What a silence procedure led to by itself. */
export type SilenceEnded = Readonly<{
  dossier: Dossier;
  step: Step;
  /** Those of which it is certain that nobody broke it. */
  documentIds: readonly Id[];
  /** The last day on which an objection would have broken it. */
  term: LocalDate;
  /** The first day on which that could be known: the day after, or when the last of the positions became known. */
  knownFrom: LocalDate;
  requestIds: readonly Id[];
  decisionRuleIds: readonly Id[];
  silentIds: readonly Id[];
}>;

/**
 * The silence procedure at a step, when it has ended unbroken by a day and the step is not done yet; every body of the step has to
 * decide so. Undefined while it runs, when it was broken, and when nobody can tell.
 */
export function silenceEnded(records: Records, dossierId: Id, stepId: Id, day: LocalDate): SilenceEnded | undefined {
  const course = courseOf(records, dossierId);
  const step = course?.steps.find(({ id }) => id === stepId);
  if (!course || !step) return undefined;
  const bodies = bodiesOf(records, step.bodyIds);
  const ended = cameTo(records, course, step)
    .filter(({ id }) => !course.of.get(id)?.done.has(stepId))
    .map(({ id }) => ({ id, progress: bodies.map((body) => progressOf(records, course, step, body, id, day)) }))
    .filter(
      ({ id, progress }) =>
        progress.length > 0 && progress.every((each) => each && hasEnded(each, course.of.get(id)?.withdrawn)),
    );
  const progresses = ended.flatMap(({ progress }) => progress.flatMap((each) => each ?? []));
  const term = latest(progresses.flatMap(({ silence }) => silence?.term ?? []));
  if (term === null) return undefined;
  const stands = progresses.flatMap((each) => each.stands);
  const known = stands.flatMap(({ position }) => (position && latestOf(position.known)) ?? []);
  const asked = rowsBy(records.consultationRequest, 'dossierId', dossierId);
  return {
    ...{ dossier: course.dossier, step, term },
    documentIds: ended.map(({ id }) => id),
    knownFrom: latest([addDays(term, 1), ...known]) ?? term,
    requestIds: asked.filter((request) => request.stepId === stepId && request.term !== null).map(({ id }) => id),
    decisionRuleIds: unique(progresses.flatMap(({ rule }) => rule?.id ?? [])),
    silentIds: unique(stands.flatMap(({ stand, party }) => (stand === 'agreedBySilence' ? party.record.id : []))),
  };
}

/** Of a document that was withdrawn only when that was certainly after the term: by then it had ended. */
function hasEnded({ silence, carries }: ApprovalProgress, withdrawn: When | null | undefined): boolean {
  if (silence?.state !== 'ended' || carries.answer !== 'yes') return false;
  return !withdrawn || (earliestOf(withdrawn) ?? '') > (silence.term ?? '');
}

function latest(days: readonly LocalDate[]): LocalDate | null {
  return days.toSorted().at(-1) ?? null;
}

function unique(ids: readonly Id[]): readonly Id[] {
  return [...new Set(ids)];
}
