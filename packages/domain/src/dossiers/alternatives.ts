import type { Id } from '../journal/entry.ts';
import type { Step, StepOccurrence } from '../journal/records.ts';
import { compareOccurrences } from './occurrenceOrder.ts';

/**
 * The steps that a document need not pass any more, because another way was taken, each with the occurrence by which it was: one of the
 * steps before a join of ANY is done, and so the others are not needed, nor what leads only to them. A step that leads somewhere else
 * besides is needed for that. What was done stays done.
 *
 * @param done the occurrence that finished a step, by step; what was sent back is not among them, and its alternatives are open again
 */
export function sparedSteps(
  steps: readonly Step[],
  done: ReadonlyMap<Id, StepOccurrence>,
): ReadonlyMap<Id, StepOccurrence> {
  const spared = new Map<Id, StepOccurrence>();
  if (!steps.some(isFork)) return spared;
  const looked = new Set<Id>();
  const look = (step: Step): StepOccurrence | undefined => {
    if (looked.has(step.id)) return spared.get(step.id);
    looked.add(step.id);
    const ways = steps.filter(({ after }) => after.includes(step.id));
    const taken = ways.map((next) => takenTo(next, done) ?? look(next));
    const [last] = taken.flatMap((each) => each ?? []).toSorted((a, b) => compareOccurrences(b, a));
    if (last && !done.has(step.id) && taken.every((each) => each !== undefined)) spared.set(step.id, last);
    return spared.get(step.id);
  };
  for (const step of steps) look(step);
  return spared;
}

/** Whether any one of several steps leads to a step. */
export function isFork({ join, after }: Pick<Step, 'join' | 'after'>): boolean {
  return join === 'any' && after.length > 1;
}

/** The steps any one of which leads on. */
export function alternativesOf(steps: readonly Step[]): ReadonlySet<Id> {
  return new Set(steps.filter(isFork).flatMap(({ after }) => after));
}

/** Tells of which steps of a route a document has to pass none: optional ones that are no way to choose among several. */
export function optionalIn(steps: readonly Step[]): (step: Step) => boolean {
  const alternatives = alternativesOf(steps);
  return ({ id, necessity }) => necessity === 'may' && !alternatives.has(id);
}

/** The occurrence by which a document came to a step to which several lead, any one of which is enough: the first. */
function takenTo(step: Step, done: ReadonlyMap<Id, StepOccurrence>): StepOccurrence | undefined {
  if (!isFork(step)) return undefined;
  return step.after.flatMap((id) => done.get(id) ?? []).toSorted(compareOccurrences)[0];
}
