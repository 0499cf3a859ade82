import type { Id } from '../journal/entry.ts';
import type { Document, Dossier, Records, Step, StepOccurrence } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { compareRecorded, rowsBy } from '../journal/rowsBy.ts';
import { stepsBetween, stepsOf } from '../routes/steps.ts';
import { withdrawalOf } from '../signing/held.ts';
import { signedAt } from '../signing/signed.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf, type When } from '../time/when.ts';
import { bodiesAt } from './deciding.ts';
import { finishes } from './outcome.ts';

/** How one document has come along the route. */
export type DocumentCourse = Readonly<{
  /** The occurrence that finished a step, by step; a step that was sent back is no longer here. */
  done: ReadonlyMap<Id, StepOccurrence>;
  /** The occurrences by which bodies decided, by step and body; a step of several is done once each has, together or by itself. */
  decided: ReadonlyMap<Id, ReadonlyMap<Id, StepOccurrence>>;
  /** The occurrence whose outcome the sources do not state, by step. */
  unclear: ReadonlyMap<Id, StepOccurrence>;
  /** The occurrence that sent the document back to a step, which has to be passed again. */
  sentBack: ReadonlyMap<Id, StepOccurrence>;
  /** Occurrences that came although what goes before them was not done. */
  offRoute: ReadonlySet<StepOccurrence>;
  /** What took it on or back, in order. */
  turns: readonly Turn[];
  /** When it was withdrawn: it goes no further, and nothing of it is awaited. Null as long as it travels. */
  withdrawn: When | null;
}>;

/** A step was done or sent the document back, and it came to others by that. */
export type Turn = Readonly<{
  occurrence: StepOccurrence;
  step: Step;
  ended: 'done' | 'returned';
  /** The steps that follow, or to which it was sent back. */
  to: readonly Id[];
}>;

/** How the documents of a dossier have come along its route. */
export type Course = Readonly<{
  dossier: Dossier;
  /** In the order of the route. */
  steps: readonly Step[];
  documents: readonly Document[];
  /** All occurrences, those for information and those that follow from signatures too, in the order in which they happened. */
  occurrences: readonly StepOccurrence[];
  of: ReadonlyMap<Id, DocumentCourse>;
}>;

/** The course of a dossier; undefined when the records do not hold the dossier. */
export function courseOf(records: Records, dossierId: Id): Course | undefined {
  return remember(records, `course ${dossierId}`, () => {
    const dossier = records.dossier.get(dossierId);
    if (!dossier) return undefined;
    const steps = stepsOf(records, dossier.routeId);
    const documents = rowsBy(records.document, 'dossierId', dossierId);
    const recorded = rowsBy(records.stepOccurrence, 'dossierId', dossierId);
    const occurrences = [...recorded, ...signedByThemselves(records, recorded, documents, steps)].toSorted(
      compareOccurrences,
    );
    const of = new Map(documents.map(({ id }) => [id, documentCourse(records, steps, id, occurrences)]));
    return { dossier, steps, documents, occurrences, of };
  });
}

/** Documents that all have signed, at steps at which nobody recorded that: it follows from their signatures. */
function signedByThemselves(
  records: Records,
  recorded: readonly StepOccurrence[],
  documents: readonly Document[],
  steps: readonly Step[],
): readonly StepOccurrence[] {
  const isSaid = (step: Step, document: Document): boolean =>
    recorded.some(
      ({ stepId, outcomes }) =>
        stepId === step.id &&
        outcomes.some(({ documentId, outcome }) => documentId === document.id && outcome === 'signed'),
    );
  return steps
    .filter(({ stepType }) => stepType === 'signature')
    .flatMap((step) =>
      documents.flatMap((document) => (isSaid(step, document) ? [] : (signedAt(records, document, step) ?? []))),
    );
}

function documentCourse(
  records: Records,
  steps: readonly Step[],
  documentId: Id,
  occurrences: readonly StepOccurrence[],
): DocumentCourse {
  const done = new Map<Id, StepOccurrence>();
  const decided = new Map<Id, Map<Id, StepOccurrence>>();
  const unclear = new Map<Id, StepOccurrence>();
  const sentBack = new Map<Id, StepOccurrence>();
  const offRoute = new Set<StepOccurrence>();
  const turns: Turn[] = [];
  const own = occurrences.flatMap((occurrence) => {
    const said = occurrence.outcomes.find((candidate) => candidate.documentId === documentId);
    const step = records.step.get(occurrence.stepId);
    return said && step && !occurrence.forInformation ? [{ ...said, occurrence, step }] : [];
  });
  /** Papers give days, not hours: what may have happened on the same day does not count as too late. */
  const mayPrecede = (stepId: Id, occurrence: StepOccurrence): boolean => {
    const at = own.findIndex((candidate) => candidate.occurrence === occurrence);
    const others = own.filter(
      (other, index) =>
        index > at &&
        other.step.id === stepId &&
        finishes(other.step, other.outcome) &&
        (earliestOf(other.occurrence.occurred) ?? '') <= (latestOf(occurrence.occurred) ?? '9'),
    );
    const by = new Set(others.flatMap((other) => bodiesAt(records, other.step, other.occurrence)));
    return others.some(({ step }) => step.bodyIds.every((id) => by.has(id) || decided.get(stepId)?.has(id)));
  };
  for (const { occurrence, outcome, backTo, step } of own) {
    const came = comesTo(records, step, { done, unclear }, (stepId) => mayPrecede(stepId, occurrence));
    if (came === 'no' && outcome !== 'heard') offRoute.add(occurrence);
    const bodies = bodiesAt(records, step, occurrence);
    if (finishes(step, outcome)) {
      const by = decided.get(step.id) ?? new Map<Id, StepOccurrence>();
      for (const id of bodies) by.set(id, occurrence);
      decided.set(step.id, by);
      const untold = unclear.get(step.id);
      if (untold && bodiesAt(records, step, untold).every((id) => by.has(id))) unclear.delete(step.id);
      if (unclear.has(step.id) || !step.bodyIds.every((id) => by.has(id))) continue;
      done.set(step.id, occurrence);
      sentBack.delete(step.id);
      const following = steps.filter(({ after }) => after.includes(step.id));
      turns.push({ occurrence, step, ended: 'done', to: following.map(({ id }) => id) });
    } else if (outcome === 'notStated' && !done.has(step.id)) {
      unclear.set(step.id, occurrence);
    } else if (outcome === 'returned') {
      const to = backTo === undefined ? step.after : [backTo];
      const between = backTo === undefined ? [] : stepsBetween(records, backTo, step).map(({ id }) => id);
      for (const stepId of [step.id, ...between, ...to]) {
        done.delete(stepId);
        decided.delete(stepId);
        unclear.delete(stepId);
      }
      for (const stepId of to) sentBack.set(stepId, occurrence);
      turns.push({ occurrence, step, ended: 'returned', to });
    }
  }
  const withdrawn = withdrawalOf(records, documentId, null)?.occurred ?? null;
  return { done, decided, unclear, sentBack, offRoute, turns, withdrawn };
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

/**
 * Where a document stands with a step: it is done for it, or what came out of it there is not stated; it is open to it, or whether it has
 * come there cannot be told; or it has not come.
 */
export function standingAt(
  records: Records,
  { of }: Course,
  step: Step,
  documentId: Id,
): 'done' | 'unclear' | 'open' | 'uncertain' | 'away' {
  const own = of.get(documentId);
  if (!own) return 'away';
  if (own.done.has(step.id)) return 'done';
  if (own.unclear.has(step.id)) return 'unclear';
  const comes = comesTo(records, step, own);
  return comes === 'yes' ? 'open' : comes === 'unclear' ? 'uncertain' : 'away';
}

/** Whether a document has come through: every step that it must pass is done. */
export function isThrough({ steps, of }: Course, documentId: Id): boolean {
  const required = steps.filter(({ necessity }) => necessity === 'must');
  return required.length > 0 && required.every(({ id }) => of.get(documentId)?.done.has(id));
}

/** Whether a review by experts may still meet again: until what follows it has been considered, because experts meet more than once. */
export function mayMeetAgain({ steps, occurrences }: Course, { id, stepType }: Step): boolean {
  const following = steps.filter(({ after }) => after.includes(id));
  if (stepType !== 'expertReview' || following.length === 0) return false;
  return !following.some((step) =>
    occurrences.some(({ stepId, forInformation }) => stepId === step.id && !forInformation),
  );
}

/**
 * By which day a document was decided on at a step, or by one of its bodies; null while it can still be spoken of there, and where no day is known. From then
 * on neither members nor rules nor texts that come later change anything.
 */
export function decidedOn(course: Course, step: Step, documentId: Id, bodyId?: Id): LocalDate | null {
  const own = course.of.get(documentId);
  const done = bodyId === undefined ? own?.done.get(step.id) : own?.decided.get(step.id)?.get(bodyId);
  if (!done || mayMeetAgain(course, step)) return null;
  return latestOf(done.occurred) ?? latestOf(done.known);
}

/** Whether nothing more is awaited of a document: it has come through, or was withdrawn. */
export function isOver(course: Course, documentId: Id): boolean {
  return isThrough(course, documentId) || (course.of.get(documentId)?.withdrawn ?? null) !== null;
}

/** The documents that travel; where each was withdrawn, none. */
export function travellingOf({ of }: Pick<Course, 'of'>): readonly Id[] {
  return [...of].flatMap(([id, { withdrawn }]) => (withdrawn ? [] : [id]));
}

/** The documents of which it is certain that they have come to a step, the withdrawn ones too. */
export function cameTo(records: Records, { documents, of }: Course, step: Step): readonly Document[] {
  return documents.filter(({ id }) => {
    const own = of.get(id);
    return own !== undefined && comesTo(records, step, own) === 'yes';
  });
}

/** Those of them that still travel: of the others nothing is awaited there. */
export function documentsAt(records: Records, course: Course, step: Step): readonly Document[] {
  return cameTo(records, course, step).filter(({ id }) => !course.of.get(id)?.withdrawn);
}

/**
 * When a document came to a step, as exactly as it is known: with the last of what had to be done before, with the first where
 * any one was enough, or when it was sent back there; where the route begins, with the dossier. Null when it has not come.
 */
export function cameAt(records: Records, { dossier, of }: Course, step: Step, documentId: Id): When | null {
  const course = of.get(documentId);
  if (!course || comesTo(records, step, course) !== 'yes') return null;
  const brought = broughtTo(records, step, course).toSorted(compareOccurrences);
  const came = step.join === 'any' ? brought.at(0) : brought.at(-1);
  const back = course.sentBack.get(step.id);
  const last = [came, back].filter((occurrence) => !!occurrence).toSorted(compareOccurrences);
  return last.at(-1)?.occurred ?? dossier.opened;
}

/** The occurrences that brought a document to a step: those that finished what goes before it. */
function broughtTo(records: Records, step: Step, course: DocumentCourse): readonly StepOccurrence[] {
  return step.after.flatMap((stepId) => {
    const finished = course.done.get(stepId);
    if (finished) return [finished];
    const previous = records.step.get(stepId);
    return previous?.necessity === 'may' ? broughtTo(records, previous, course) : [];
  });
}

/** By the last day on which it can have happened; of one day, as recorded. An unknown day: as recorded, at the end. */
function compareOccurrences(a: StepOccurrence, b: StepOccurrence): number {
  return (
    compareText(latestOf(a.occurred) ?? latestOf(a.known) ?? '9', latestOf(b.occurred) ?? latestOf(b.known) ?? '9') ||
    compareRecorded(a, b)
  );
}
