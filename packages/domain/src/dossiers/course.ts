import type { Id } from '../journal/entry.ts';
import type { Document, Dossier, Records, Step, StepOccurrence } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { stepsOf } from '../routes/steps.ts';
import { signedAt } from '../signing/signed.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf, type When } from '../time/when.ts';
import { comesTo } from './comesTo.ts';
import { type DocumentCourse, documentCourse } from './documentCourse.ts';
import { compareOccurrences, lastDay } from './occurrenceOrder.ts';
import { isConsidered } from './outcome.ts';
import { summariesAt } from './summaries.ts';

/** How the documents of a dossier have come along its route. */
export type Course = Readonly<{
  dossier: Dossier;
  /** In the order of the route. */
  steps: readonly Step[];
  documents: readonly Document[];
  /**
   * All occurrences, those for information and those that follow from signatures and from summaries of answers too, in the order in which
   * they happened.
   */
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
    const summaries = summariesAt(records, dossierId, steps, documents);
    const of = new Map(documents.map(({ id }) => [id, documentCourse(records, steps, id, occurrences, summaries)]));
    const turning = new Set([...of.values()].flatMap(({ turns }) => turns.map(({ occurrence }) => occurrence)));
    const all = [...occurrences, ...summaries.filter((summary) => turning.has(summary))];
    return { dossier, steps, documents, occurrences: all.toSorted(compareOccurrences), of };
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

/**
 * Where a document stands with a step: it is done for it, or was decided against it; it need not pass there, because another way was
 * taken; what came out of it there is not stated; it is open to it, or whether it has come there cannot be told; or it has not come.
 */
export function standingAt(records: Records, { of }: Course, step: Step, documentId: Id): Standing {
  const own = of.get(documentId);
  if (!own) return 'away';
  if (own.done.has(step.id)) return 'done';
  if (own.spared.has(step.id)) return 'spared';
  if (own.notAdopted.has(step.id)) return 'notAdopted';
  if (own.unclear.has(step.id)) return 'unclear';
  const comes = comesTo(records, step, own);
  return comes === 'yes' ? 'open' : comes === 'unclear' ? 'uncertain' : 'away';
}

export type Standing = 'done' | 'spared' | 'notAdopted' | 'unclear' | 'open' | 'uncertain' | 'away';

/** Whether a document has come through: every step that it must pass is done. Where any one of several ways leads on, one is enough. */
export function isThrough({ steps, of }: Course, documentId: Id): boolean {
  const own = of.get(documentId);
  const required = steps.filter(({ id, necessity }) => necessity === 'must' && !own?.spared.has(id));
  return required.length > 0 && required.every(({ id }) => own?.done.has(id));
}

/** Whether a review by experts may still meet again: until what follows it has been considered, because experts meet more than once. */
export function mayMeetAgain({ steps, occurrences }: Course, { id, stepType }: Step): boolean {
  const following = steps.filter(({ after }) => after.includes(id));
  if (stepType !== 'expertReview' || following.length === 0) return false;
  return !following.some((step) =>
    occurrences.some((occurrence) => occurrence.stepId === step.id && isConsidered(occurrence)),
  );
}

/**
 * Whether a consultation that is over because the answers were summarised can still be spoken of: until what follows it was considered.
 * An answer that came late is kept, and a paper may say how it ended.
 */
export function isOnlySummarised(
  records: Records,
  { steps, occurrences, of }: Course,
  step: Step,
  documentId: Id,
): boolean {
  const done = of.get(documentId)?.done.get(step.id);
  if (!done || step.stepType !== 'consultation' || records.stepOccurrence.has(done.id)) return false;
  const following = steps.filter(({ after }) => after.includes(step.id));
  return !following.some(({ id }) =>
    occurrences.some((each) => each.stepId === id && isConsidered(each) && compareOccurrences(each, done) > 0),
  );
}

/**
 * By which day a document was decided on at a step, or by one of its bodies; null while it can still be spoken of there, and where no day is known. From then
 * on neither members nor rules nor texts that come later change anything.
 */
export function decidedOn(course: Course, step: Step, documentId: Id, bodyId?: Id): LocalDate | null {
  const own = course.of.get(documentId);
  const rejected = own?.notAdopted.get(step.id);
  if (rejected) return latestOf(rejected.occurred) ?? latestOf(rejected.known);
  const done = bodyId === undefined ? own?.done.get(step.id) : own?.decided.get(step.id)?.get(bodyId);
  if (!done || mayMeetAgain(course, step)) return null;
  return latestOf(done.occurred) ?? latestOf(done.known);
}

/**
 * By which day a document went past a step that it only might have passed: what follows there was decided without it. Null where the step must
 * be passed, where nothing follows it, and while something that follows is still to come. Letters that asked there before wait for nobody any more.
 */
export function overtakenOn(course: Course, step: Step, documentId: Id): LocalDate | null {
  if (step.necessity === 'must') return null;
  const days = course.steps
    .filter(({ after }) => after.includes(step.id))
    .map((next) => {
      const ended = endedBy(course, next, documentId);
      return ended ? lastDay(ended) : overtakenOn(course, next, documentId);
    });
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}

/** What ended the steps that follow one which a document went past: the nearest of each way. */
export function overtakenBy(course: Course, step: Step, documentId: Id): readonly StepOccurrence[] {
  const following = course.steps.filter(({ after }) => after.includes(step.id));
  return following.flatMap((next) => endedBy(course, next, documentId) ?? overtakenBy(course, next, documentId));
}

/** The day on which a document was last sent back so that it has to pass a step anew, and be asked about there anew; null where it never was. */
export function anewFrom({ of }: Course, step: Step, documentId: Id): LocalDate | null {
  const back = of.get(documentId)?.anew.get(step.id);
  return back ? (earliestOf(back.occurred) ?? lastDay(back)) : null;
}

/**
 * From which day on letters at a step count for a document: what was asked before it was sent back, or before what follows was decided without
 * the step, waits for nobody. Null where all do.
 */
export function lettersCountFrom(course: Course, step: Step, documentId: Id): LocalDate | null {
  const days = [anewFrom(course, step, documentId), overtakenOn(course, step, documentId)];
  return (
    days
      .flatMap((day) => day ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

/** Whether nothing more is awaited of a document: it has come through, was withdrawn, or was not adopted and has nowhere else to go. */
export function isOver(course: Course, documentId: Id): boolean {
  const own = course.of.get(documentId);
  return isThrough(course, documentId) || (own?.withdrawn ?? null) !== null || (own?.stopped ?? null) !== null;
}

/** What ended a step for a document, either way. */
export function endedBy({ of }: Course, step: Step, documentId: Id): StepOccurrence | undefined {
  const own = of.get(documentId);
  return own?.done.get(step.id) ?? own?.notAdopted.get(step.id);
}

/** The documents that travel; where each was withdrawn, none. */
export function travellingOf({ of }: Pick<Course, 'of'>): readonly Id[] {
  return [...of].flatMap(([id, { withdrawn }]) => (withdrawn ? [] : [id]));
}

/** The documents of which it is certain that they have come to a step, the withdrawn ones too, and those that need not pass there. */
export function cameTo(records: Records, { documents, of }: Course, step: Step): readonly Document[] {
  return documents.filter(({ id }) => {
    const own = of.get(id);
    return own !== undefined && comesTo(records, step, own) === 'yes';
  });
}

/** Those of them that still travel, need the step and were not rejected there: of the others nothing is awaited. */
export function documentsAt(records: Records, course: Course, step: Step): readonly Document[] {
  return cameTo(records, course, step).filter(({ id }) => {
    const own = course.of.get(id);
    return !own?.withdrawn && !own?.spared.has(step.id) && !own?.notAdopted.has(step.id);
  });
}

/**
 * When a document came to a step, as exactly as it is known: with the last of what had to be done before, with the first where
 * any one was enough, or when it was sent back there or has to pass there anew; where the route begins, with the dossier. Null when it has not
 * come.
 */
export function cameAt(records: Records, { dossier, of }: Course, step: Step, documentId: Id): When | null {
  const course = of.get(documentId);
  if (!course || comesTo(records, step, course) !== 'yes') return null;
  const brought = broughtTo(records, step, course).toSorted(compareOccurrences);
  const came = step.join === 'any' ? brought.at(0) : brought.at(-1);
  const back = course.sentBack.get(step.id) ?? (course.done.has(step.id) ? undefined : course.anew.get(step.id));
  const last = [came, back].filter((occurrence) => !!occurrence).toSorted(compareOccurrences);
  return last.at(-1)?.occurred ?? dossier.opened;
}

/** The occurrences that brought a document to a step: those that finished what goes before it. */
function broughtTo(records: Records, step: Step, course: DocumentCourse): readonly StepOccurrence[] {
  return step.after.flatMap((stepId) => {
    const finished = course.done.get(stepId);
    if (finished) return [finished];
    const previous = records.step.get(stepId);
    const isSkipped = step.join === 'all' && previous?.necessity === 'may';
    return isSkipped ? broughtTo(records, previous, course) : [];
  });
}
