import type { Id } from '../journal/entry.ts';
import type { Records, Step, StepOccurrence } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { stepsBetween } from '../routes/steps.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf } from '../time/when.ts';
import { isFork, sparedSteps } from './alternatives.ts';
import { comesTo } from './comesTo.ts';
import { bodiesAt } from './deciding.ts';
import { OUTCOMES, type Outcome } from './entries.ts';
import { compareOccurrences, lastDay } from './occurrenceOrder.ts';
import { finishes, rejects } from './outcome.ts';
import { areAnswersIn, lettersSince } from './summaries.ts';

/** How far a document has come while one goes through what happened to it: what a course tells of it in the end, still changing. */
export type Passage = Readonly<{
  records: Records;
  steps: readonly Step[];
  documentId: Id;
  /** All that happened to it, also what is yet to be taken. */
  own: readonly Happened[];
  summaries: ReadonlySet<StepOccurrence>;
  done: Map<Id, StepOccurrence>;
  decided: Map<Id, Map<Id, StepOccurrence>>;
  notAdopted: Map<Id, StepOccurrence>;
  broughtAgain: Map<Id, StepOccurrence>;
  unclear: Map<Id, StepOccurrence>;
  sentBack: Map<Id, StepOccurrence>;
  anew: Map<Id, StepOccurrence>;
  said: Map<Id, Outcome>;
  offRoute: Map<StepOccurrence, 'tooEarly' | 'notNeeded'>;
  turns: Turn[];
}>;

/** A step was done or sent the document back, and it came to others by that; or it was not adopted there, and stays until it is brought again. */
export type Turn = Readonly<{
  occurrence: StepOccurrence;
  step: Step;
  ended: 'done' | 'returned' | 'notAdopted';
  /** The steps that follow, or to which it was sent back, or at which it stays. */
  to: readonly Id[];
}>;

/** Something that was done with the document at a step. */
type Happened = Readonly<{ occurrence: StepOccurrence; outcome: Outcome; backTo?: Id; step: Step }>;

/** How far a document has come when everything was taken that happened to it, in order; see `documentCourse`. */
export function passageOf(
  records: Records,
  steps: readonly Step[],
  documentId: Id,
  occurrences: readonly StepOccurrence[],
  summaries: readonly StepOccurrence[],
): Passage {
  const passage: Passage = {
    ...{ records, steps, documentId, summaries: new Set(summaries) },
    own: happenedTo(records, documentId, [...occurrences, ...summaries].toSorted(compareOccurrences)),
    ...{ done: new Map(), decided: new Map(), notAdopted: new Map(), broughtAgain: new Map(), unclear: new Map() },
    ...{ sentBack: new Map(), anew: new Map(), said: new Map(), offRoute: new Map(), turns: [] },
  };
  for (const happened of passage.own) take(passage, happened);
  for (const stepId of [...passage.notAdopted.keys()])
    takeUp(passage, stepId, (rejected) =>
      [isRevised, isPlanned].some((isAgain) => isAgain(records, documentId, rejected)),
    );
  goOn(passage);
  return passage;
}

/** Takes the next thing that happened. */
function take(passage: Passage, happened: Happened): void {
  const { records, steps, done, unclear, offRoute, said } = passage;
  const { occurrence, outcome, step } = happened;
  goOn(passage, lastDay(occurrence));
  const came = comesTo(records, step, passage, (stepId) => mayPrecede(passage, stepId, occurrence));
  if (passage.summaries.has(occurrence) && (done.has(step.id) || came === 'no' || !areIn(passage, happened))) return;
  if (came === 'no' && MOVING.has(outcome)) offRoute.set(occurrence, 'tooEarly');
  if (MOVING.has(outcome) && isBefore(sparedSteps(steps, done).get(step.id), occurrence))
    offRoute.set(occurrence, 'notNeeded');
  said.set(step.id, outcome);
  if (finishes(step, outcome)) finish(passage, happened);
  else if (rejects(step, outcome)) reject(passage, happened);
  else if (outcome === 'notStated' && !done.has(step.id)) {
    unclear.set(step.id, occurrence);
    passage.notAdopted.delete(step.id);
  } else if (outcome === 'returned') sendBack(passage, happened);
  else if (MOVING.has(outcome) || outcome === 'postponed')
    takeUp(passage, step.id, (rejected) => isBefore(rejected, occurrence));
}

/** A body finished a step; the step is done once each of its bodies has, and none of them left open what it decided. */
function finish(passage: Passage, { occurrence, step }: Happened): void {
  const { records, steps, done, decided, unclear } = passage;
  const by = decided.get(step.id) ?? new Map<Id, StepOccurrence>();
  for (const id of bodiesAt(records, step, occurrence)) by.set(id, occurrence);
  decided.set(step.id, by);
  const untold = unclear.get(step.id);
  if (untold && bodiesAt(records, step, untold).every((id) => by.has(id))) unclear.delete(step.id);
  if (unclear.has(step.id) || !step.bodyIds.every((id) => by.has(id))) return;
  done.set(step.id, occurrence);
  for (const each of [passage.sentBack, passage.notAdopted, passage.broughtAgain]) each.delete(step.id);
  const following = steps.filter(({ after }) => after.includes(step.id));
  passage.turns.push({ occurrence, step, ended: 'done', to: following.map(({ id }) => id) });
}

/** It was not adopted; what was adopted before and has been taken further since stays so. */
function reject(passage: Passage, { occurrence, step }: Happened): void {
  const { records, done, decided, notAdopted, broughtAgain } = passage;
  const before = done.get(step.id);
  if (before && isPast(passage, step, before, lastDay(occurrence))) return;
  for (const each of [done, broughtAgain]) each.delete(step.id);
  for (const id of bodiesAt(records, step, occurrence)) decided.get(step.id)?.delete(id);
  notAdopted.set(step.id, occurrence);
  passage.turns.push({ occurrence, step, ended: 'notAdopted', to: [step.id] });
}

/** It goes back, and has to pass again what lies between. */
function sendBack(passage: Passage, happened: Happened): void {
  const { anew, said, sentBack, turns } = passage;
  const { occurrence, outcome, step } = happened;
  const { to, again } = wayBack(passage, happened);
  for (const stepId of again) {
    forget(passage, stepId);
    anew.set(stepId, occurrence);
  }
  said.set(step.id, outcome);
  for (const stepId of to) {
    sentBack.set(stepId, occurrence);
    said.set(stepId, outcome);
  }
  turns.push({ occurrence, step, ended: 'returned', to });
}

function forget({ done, decided, notAdopted, broughtAgain, unclear, said }: Passage, stepId: Id): void {
  for (const each of [done, decided, notAdopted, broughtAgain, unclear, said]) each.delete(stepId);
}

/** What was not adopted is brought again, if that came later. */
function takeUp(
  { notAdopted, broughtAgain }: Passage,
  stepId: Id,
  isLater: (rejected: StepOccurrence) => boolean,
): void {
  const rejected = notAdopted.get(stepId);
  if (!rejected || !isLater(rejected)) return;
  notAdopted.delete(stepId);
  broughtAgain.set(stepId, rejected);
}

/** A consultation that asks once more goes on: by a day, if what follows had not been considered when the letter was sent. */
function goOn(passage: Passage, by = '9'): void {
  const { records, documentId, done, turns } = passage;
  for (const [stepId, summary] of done) {
    const step = records.step.get(stepId);
    if (!step || !passage.summaries.has(summary)) continue;
    const letters = lettersSince(records, { dossierId: summary.dossierId, stepId, documentId, since: null });
    const again = letters.find(
      ({ sent }) => (earliestOf(sent) ?? '') > lastDay(summary) && (latestOf(sent) ?? '9') <= by,
    );
    if (!again || isPast(passage, step, summary, latestOf(again.sent) ?? '9')) continue;
    forget(passage, stepId);
    turns.splice(
      turns.findIndex(({ occurrence }) => occurrence === summary),
      1,
    );
  }
}

/** Whether what follows a step was considered since something that happened there, and before a day. */
function isPast({ own }: Passage, step: Step, since: StepOccurrence, before: LocalDate): boolean {
  return own.some(
    (each) =>
      each.step.after.includes(step.id) &&
      MOVING.has(each.outcome) &&
      compareOccurrences(each.occurrence, since) > 0 &&
      lastDay(each.occurrence) < before,
  );
}

/** Whether a step may have been done before something: papers give days, not hours, and what may be of the same day is not too late. */
function mayPrecede(passage: Passage, stepId: Id, occurrence: StepOccurrence): boolean {
  const { records, own, decided, summaries } = passage;
  const at = own.findIndex((candidate) => candidate.occurrence === occurrence);
  const others = own.filter(
    (other, index) =>
      index > at &&
      other.step.id === stepId &&
      finishes(other.step, other.outcome) &&
      (!summaries.has(other.occurrence) || areIn(passage, other)) &&
      (earliestOf(other.occurrence.occurred) ?? '') <= (latestOf(occurrence.occurred) ?? '9'),
  );
  const by = new Set(others.flatMap((other) => bodiesAt(records, other.step, other.occurrence)));
  return others.some(({ step }) => step.bodyIds.every((id) => by.has(id) || decided.get(stepId)?.has(id)));
}

/** Whether the answers are in that a summary sums up. */
function areIn({ records, documentId, anew }: Passage, { occurrence, step }: Happened): boolean {
  return areAnswersIn(records, occurrence, documentId, anew.get(step.id)?.occurred ?? null);
}

/** What moves a document, or would: neither to be heard of, nor to be put off. */
const MOVING: ReadonlySet<Outcome> = new Set(
  OUTCOMES.filter((outcome) => outcome !== 'heard' && outcome !== 'postponed'),
);

/** What was done with a document at the steps, in order; what was for information was not. */
function happenedTo(records: Records, documentId: Id, occurrences: readonly StepOccurrence[]): readonly Happened[] {
  return occurrences.flatMap((occurrence) => {
    const said = occurrence.outcomes.find((candidate) => candidate.documentId === documentId);
    const step = records.step.get(occurrence.stepId);
    return said && step && !occurrence.forInformation ? [{ ...said, occurrence, step }] : [];
  });
}

/**
 * To which steps a document goes back, and which it has to pass again: those between, too, and where any one of several ways led on, all
 * of these, because none of them was taken any more. Where no step is named, it goes back to those right before by which it came.
 */
function wayBack(
  { records, done }: Passage,
  { step, backTo }: Happened,
): Readonly<{ to: readonly Id[]; again: readonly Id[] }> {
  if (backTo === undefined) {
    const taken = isFork(step) ? step.after.filter((id) => done.has(id)) : [];
    const to = taken.length > 0 ? taken : step.after;
    return { to, again: [step.id, ...to] };
  }
  const between = stepsBetween(records, backTo, step);
  const alternatives = [step, ...between].filter(isFork).flatMap(({ after }) => after);
  return { to: [backTo], again: [step.id, backTo, ...between.map(({ id }) => id), ...alternatives] };
}

/** Whether one certainly happened before the other. */
function isBefore(one: StepOccurrence | undefined, other: StepOccurrence): boolean {
  return one !== undefined && (latestOf(one.occurred) ?? '9') < (earliestOf(other.occurred) ?? '');
}

/** Whether it was announced for a step again, certainly after something happened there. */
function isPlanned(records: Records, documentId: Id, { dossierId, stepId, occurred }: StepOccurrence): boolean {
  return rowsBy(records.stepPlan, 'dossierId', dossierId).some(
    ({ documentIds, known, ...plan }) =>
      plan.stepId === stepId &&
      (documentIds.length === 0 || documentIds.includes(documentId)) &&
      (earliestOf(known) ?? '') > (latestOf(occurred) ?? '9'),
  );
}

/** Whether a document has a revision that was certainly issued after something happened. */
function isRevised(records: Records, documentId: Id, { occurred }: StepOccurrence): boolean {
  const revisions = rowsBy(records.revision, 'documentId', documentId);
  return revisions.some(({ issued }) => (earliestOf(issued) ?? '') > (latestOf(occurred) ?? '9'));
}
