import type { Id } from '../journal/entry.ts';
import type { Records, Step, StepOccurrence } from '../journal/records.ts';
import { leavingOf } from '../signing/leaving.ts';
import type { When } from '../time/when.ts';
import { sparedSteps } from './alternatives.ts';
import { comesTo } from './comesTo.ts';
import type { Outcome } from './entries.ts';
import { compareOccurrences } from './occurrenceOrder.ts';
import { type Passage, passageOf, type Turn } from './passage.ts';

/** How one document has come along the route. */
export type DocumentCourse = Readonly<{
  /** The occurrence that finished a step, by step; a step that was sent back is no longer here. */
  done: ReadonlyMap<Id, StepOccurrence>;
  /** The occurrences by which bodies decided, by step and body; a step of several is done once each has, together or by itself. */
  decided: ReadonlyMap<Id, ReadonlyMap<Id, StepOccurrence>>;
  /** The occurrence by which it was not adopted, by step: decided, and nobody is awaited there until it is brought again. */
  notAdopted: ReadonlyMap<Id, StepOccurrence>;
  /** The same, of a text that a later revision has replaced since: it is brought again. */
  broughtAgain: ReadonlyMap<Id, StepOccurrence>;
  /** The steps that it need not pass, because another way was taken, each with the occurrence by which it was. */
  spared: ReadonlyMap<Id, StepOccurrence>;
  /** The occurrence whose outcome the sources do not state, by step. */
  unclear: ReadonlyMap<Id, StepOccurrence>;
  /** The occurrence that sent the document back to a step, which has to be passed again. */
  sentBack: ReadonlyMap<Id, StepOccurrence>;
  /** The occurrence since which a step has to be passed anew, by step: one that was sent back, that from which it was, and all between. */
  anew: ReadonlyMap<Id, StepOccurrence>;
  /** What was last said of it at a step, by step, since it last came there. */
  said: ReadonlyMap<Id, Outcome>;
  /** Occurrences off the route: what goes before them was not done, or another way had been taken. */
  offRoute: ReadonlyMap<StepOccurrence, 'tooEarly' | 'notNeeded'>;
  /** What took it on or back, in order. */
  turns: readonly Turn[];
  /** When it was withdrawn: it goes no further, and nothing of it is awaited. Null as long as it travels. */
  withdrawn: When | null;
  /** The occurrence by which it was not adopted, while no other step is open to it; null while it has somewhere to go. */
  stopped: StepOccurrence | null;
}>;

/**
 * Goes through what was done with a document, in order.
 *
 * @param occurrences of its dossier
 * @param summaries of the answers to its letters, as `summariesAt` tells them: those count by which the answers were in
 */
export function documentCourse(
  records: Records,
  steps: readonly Step[],
  documentId: Id,
  occurrences: readonly StepOccurrence[],
  summaries: readonly StepOccurrence[],
): DocumentCourse {
  const passage = passageOf(records, steps, documentId, occurrences, summaries);
  const spared = sparedSteps(steps, passage.done);
  const withdrawn = leavingOf(records, documentId, null)?.withdrawal.occurred ?? null;
  const { done, decided, notAdopted, broughtAgain, unclear, sentBack, anew, said, offRoute, turns } = passage;
  const reached = { done, decided, notAdopted, broughtAgain, spared, unclear, sentBack, anew };
  return { ...reached, said, offRoute, turns, withdrawn, stopped: stoppedBy(passage, spared) };
}

/** By what a document was not adopted that has nowhere else to go; null while it has, and when it has come through. */
function stoppedBy(passage: Passage, spared: ReadonlyMap<Id, StepOccurrence>): StepOccurrence | null {
  const { steps, done, notAdopted } = passage;
  const isMissing = ({ id, necessity }: Step): boolean => necessity === 'must' && !done.has(id) && !spared.has(id);
  if (!steps.some(isMissing) || leadsOn(passage, spared)) return null;
  const rejections = [...notAdopted].flatMap(([stepId, rejected]) => (spared.has(stepId) ? [] : rejected));
  return rejections.toSorted(compareOccurrences).at(-1) ?? null;
}

/**
 * Whether a document has somewhere to go: a step that it has to pass is open to it, or comes after others that are. What only may be
 * passed is no way by itself: answers to a letter bring a text no further that the council has voted down.
 */
function leadsOn(
  { records, steps, done, notAdopted, unclear }: Passage,
  spared: ReadonlyMap<Id, StepOccurrence>,
): boolean {
  const passed = new Set<Id>();
  const isAhead = (step: Step): boolean =>
    ![done, notAdopted, spared, passed].some((each) => each.has(step.id)) &&
    (unclear.has(step.id) || comesTo(records, step, { done, unclear }, (stepId) => passed.has(stepId)) !== 'no');
  for (let next = steps.find(isAhead); next; next = steps.find(isAhead)) {
    if (next.necessity === 'must') return true;
    passed.add(next.id);
  }
  return false;
}
