import type { Id } from '../journal/entry.ts';
import type { Records, Step, StepOccurrence } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { stepsBetween } from '../routes/steps.ts';
import { withdrawalOf } from '../signing/held.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf, type When } from '../time/when.ts';
import { isFork, sparedSteps } from './alternatives.ts';
import { bodiesAt } from './deciding.ts';
import { OUTCOMES, type Outcome } from './entries.ts';
import { compareOccurrences, lastDay } from './occurrenceOrder.ts';
import { finishes, rejects } from './outcome.ts';
import { areAnswersIn, lettersSince } from './summaries.ts';

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

/** A step was done or sent the document back, and it came to others by that. */
export type Turn = Readonly<{
  occurrence: StepOccurrence;
  step: Step;
  ended: 'done' | 'returned';
  /** The steps that follow, or to which it was sent back. */
  to: readonly Id[];
}>;

/** Something that was done with the document at a step. */
type Happened = Readonly<{ occurrence: StepOccurrence; outcome: Outcome; backTo?: Id; step: Step }>;

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
  const done = new Map<Id, StepOccurrence>();
  const decided = new Map<Id, Map<Id, StepOccurrence>>();
  const notAdopted = new Map<Id, StepOccurrence>();
  const broughtAgain = new Map<Id, StepOccurrence>();
  const unclear = new Map<Id, StepOccurrence>();
  const sentBack = new Map<Id, StepOccurrence>();
  const anew = new Map<Id, StepOccurrence>();
  const said = new Map<Id, Outcome>();
  const offRoute = new Map<StepOccurrence, 'tooEarly' | 'notNeeded'>();
  const turns: Turn[] = [];
  const isSummary = (occurrence: StepOccurrence): boolean => summaries.includes(occurrence);
  const own = happenedTo(records, documentId, [...occurrences, ...summaries].toSorted(compareOccurrences));
  /** Papers give days, not hours: what may have happened on the same day does not count as too late. */
  const mayPrecede = (stepId: Id, occurrence: StepOccurrence): boolean => {
    const at = own.findIndex((candidate) => candidate.occurrence === occurrence);
    const others = own.filter(
      (other, index) =>
        index > at &&
        other.step.id === stepId &&
        finishes(other.step, other.outcome) &&
        (!isSummary(other.occurrence) || areIn(other)) &&
        (earliestOf(other.occurrence.occurred) ?? '') <= (latestOf(occurrence.occurred) ?? '9'),
    );
    const by = new Set(others.flatMap((other) => bodiesAt(records, other.step, other.occurrence)));
    return others.some(({ step }) => step.bodyIds.every((id) => by.has(id) || decided.get(stepId)?.has(id)));
  };
  const areIn = ({ occurrence, step }: Happened): boolean =>
    areAnswersIn(records, occurrence, documentId, anew.get(step.id)?.occurred ?? null);
  const forget = (stepId: Id): void => {
    for (const each of [done, decided, notAdopted, broughtAgain, unclear, said]) each.delete(stepId);
  };
  /** What was not adopted is brought again, if that came later. */
  const takeUp = (stepId: Id, isLater: (rejected: StepOccurrence) => boolean): void => {
    const rejected = notAdopted.get(stepId);
    if (!rejected || !isLater(rejected)) return;
    notAdopted.delete(stepId);
    broughtAgain.set(stepId, rejected);
  };
  /** Whether what follows a step was considered since something that happened there, and before a day. */
  const isPast = (step: Step, since: StepOccurrence, before: LocalDate): boolean =>
    own.some(
      (each) =>
        each.step.after.includes(step.id) &&
        MOVING.has(each.outcome) &&
        compareOccurrences(each.occurrence, since) > 0 &&
        lastDay(each.occurrence) < before,
    );

  /** A consultation that asks once more goes on: by a day, if what follows had not been considered when the letter was sent. */
  const goOn = (by = '9'): void => {
    for (const [stepId, summary] of done) {
      const step = records.step.get(stepId);
      if (!step || !isSummary(summary)) continue;
      const letters = lettersSince(records, { dossierId: summary.dossierId, stepId, documentId, since: null });
      const again = letters.find(
        ({ sent }) => (earliestOf(sent) ?? '') > lastDay(summary) && (latestOf(sent) ?? '9') <= by,
      );
      if (!again || isPast(step, summary, latestOf(again.sent) ?? '9')) continue;
      forget(stepId);
      turns.splice(
        turns.findIndex(({ occurrence }) => occurrence === summary),
        1,
      );
    }
  };

  for (const happened of own) {
    const { occurrence, outcome, step } = happened;
    goOn(lastDay(occurrence));
    const came = comesTo(records, step, { done, unclear }, (stepId) => mayPrecede(stepId, occurrence));
    if (isSummary(occurrence) && (done.has(step.id) || came === 'no' || !areIn(happened))) continue;
    if (came === 'no' && MOVING.has(outcome)) offRoute.set(occurrence, 'tooEarly');
    if (MOVING.has(outcome) && isBefore(sparedSteps(steps, done).get(step.id), occurrence))
      offRoute.set(occurrence, 'notNeeded');
    said.set(step.id, outcome);
    const bodies = bodiesAt(records, step, occurrence);
    if (finishes(step, outcome)) {
      const by = decided.get(step.id) ?? new Map<Id, StepOccurrence>();
      for (const id of bodies) by.set(id, occurrence);
      decided.set(step.id, by);
      const untold = unclear.get(step.id);
      if (untold && bodiesAt(records, step, untold).every((id) => by.has(id))) unclear.delete(step.id);
      if (unclear.has(step.id) || !step.bodyIds.every((id) => by.has(id))) continue;
      done.set(step.id, occurrence);
      for (const each of [sentBack, notAdopted, broughtAgain]) each.delete(step.id);
      const following = steps.filter(({ after }) => after.includes(step.id));
      turns.push({ occurrence, step, ended: 'done', to: following.map(({ id }) => id) });
    } else if (rejects(step, outcome)) {
      const before = done.get(step.id);
      if (before && isPast(step, before, lastDay(occurrence))) continue;
      for (const each of [done, broughtAgain]) each.delete(step.id);
      for (const id of bodies) decided.get(step.id)?.delete(id);
      notAdopted.set(step.id, occurrence);
    } else if (outcome === 'notStated' && !done.has(step.id)) {
      unclear.set(step.id, occurrence);
      notAdopted.delete(step.id);
    } else if (outcome === 'returned') {
      const { to, again } = wayBack(records, happened, done);
      for (const stepId of again) {
        forget(stepId);
        anew.set(stepId, occurrence);
      }
      said.set(step.id, outcome);
      for (const stepId of to) {
        sentBack.set(stepId, occurrence);
        said.set(stepId, outcome);
      }
      turns.push({ occurrence, step, ended: 'returned', to });
    } else if (MOVING.has(outcome) || outcome === 'postponed') {
      takeUp(step.id, (rejected) => isBefore(rejected, occurrence));
    }
  }
  for (const stepId of [...notAdopted.keys()])
    takeUp(stepId, (rejected) => [isRevised, isPlanned].some((isAgain) => isAgain(records, documentId, rejected)));
  goOn();
  const spared = sparedSteps(steps, done);
  const isMissing = ({ id, necessity }: Step): boolean => necessity === 'must' && !done.has(id) && !spared.has(id);
  const rejections = [...notAdopted].flatMap(([stepId, rejected]) => (spared.has(stepId) ? [] : rejected));
  const isStopped = steps.some(isMissing) && !leadsOn(records, steps, { done, notAdopted, spared, unclear });
  const stopped = (isStopped && rejections.toSorted(compareOccurrences).at(-1)) || null;
  const withdrawn = withdrawalOf(records, documentId, null)?.occurred ?? null;
  const reached = { done, decided, notAdopted, broughtAgain, spared, unclear, sentBack, anew };
  return { ...reached, said, offRoute, turns, withdrawn, stopped };
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
  records: Records,
  { step, backTo }: Happened,
  done: ReadonlyMap<Id, StepOccurrence>,
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

/**
 * Whether a document has somewhere to go: a step that it has to pass is open to it, or comes after others that are. What only may be
 * passed is no way by itself: answers to a letter bring a text no further that the council has voted down.
 */
function leadsOn(
  records: Records,
  steps: readonly Step[],
  { done, notAdopted, spared, unclear }: Pick<DocumentCourse, 'done' | 'notAdopted' | 'spared' | 'unclear'>,
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

/**
 * Whether a document comes to a step: what goes before is done, all of it or any one as the route says. An optional step
 * need not be done where all are required, but what goes before it must. `unclear` when an outcome is not stated.
 */
export function comesTo(
  records: Records,
  step: Step,
  { done, unclear }: Pick<DocumentCourse, 'done' | 'unclear'>,
  alsoDone: (stepId: Id) => boolean = () => false,
): 'yes' | 'no' | 'unclear' {
  if (step.after.length === 0) return 'yes';
  const before = step.after.map((stepId) => {
    if (done.has(stepId) || alsoDone(stepId)) return 'yes';
    if (unclear.has(stepId)) return 'unclear';
    const previous = records.step.get(stepId);
    const skippable = step.join === 'all' && previous?.necessity === 'may';
    return skippable ? comesTo(records, previous, { done, unclear }, alsoDone) : 'no';
  });
  const decisive = step.join === 'all' ? 'no' : 'yes';
  if (before.includes(decisive)) return decisive;
  if (before.includes('unclear')) return 'unclear';
  return step.join === 'all' ? 'yes' : 'no';
}
