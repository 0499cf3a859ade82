import type { Id } from '../journal/entry.ts';
import type { Document, Dossier, Records, Step, StepOccurrence } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { compareRecorded, rowsBy } from '../journal/rowsBy.ts';
import { stepsOf } from '../routes/steps.ts';
import { withdrawalOf } from '../signing/held.ts';
import { signedAt } from '../signing/signed.ts';
import { compareText } from '../text/compareText.ts';
import { earliestOf, latestOf, type When } from '../time/when.ts';
import { finishes } from './outcome.ts';

/** How one document has come along the route. */
export type DocumentCourse = Readonly<{
  /** The occurrence that finished a step, by step; a step that was sent back is no longer here. */
  done: ReadonlyMap<Id, StepOccurrence>;
  /** The occurrence whose outcome the sources do not state, by step. */
  unclear: ReadonlyMap<Id, StepOccurrence>;
  /** The occurrence that sent the document back to a step, which has to be passed again. */
  sentBack: ReadonlyMap<Id, StepOccurrence>;
  /** Occurrences that came although what goes before them was not done. */
  offRoute: ReadonlySet<StepOccurrence>;
  /** When it was withdrawn: it goes no further, and nothing of it is awaited. Null as long as it travels. */
  withdrawn: When | null;
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
    const of = new Map(documents.map(({ id }) => [id, documentCourse(records, id, occurrences)]));
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

function documentCourse(records: Records, documentId: Id, occurrences: readonly StepOccurrence[]): DocumentCourse {
  const done = new Map<Id, StepOccurrence>();
  const unclear = new Map<Id, StepOccurrence>();
  const sentBack = new Map<Id, StepOccurrence>();
  const offRoute = new Set<StepOccurrence>();
  const own = occurrences.flatMap((occurrence) => {
    const outcome = occurrence.outcomes.find((candidate) => candidate.documentId === documentId)?.outcome;
    const step = records.step.get(occurrence.stepId);
    return outcome && step && !occurrence.forInformation ? [{ occurrence, outcome, step }] : [];
  });
  /** Papers give days, not hours: what may have happened on the same day does not count as too late. */
  const mayPrecede = (stepId: Id, occurrence: StepOccurrence): boolean =>
    own.some(
      (other) =>
        other.step.id === stepId &&
        finishes(other.step, other.outcome) &&
        (earliestOf(other.occurrence.occurred) ?? '') <= (latestOf(occurrence.occurred) ?? '9') &&
        own.findIndex((candidate) => candidate.occurrence === occurrence) <
          own.findIndex((candidate) => candidate.occurrence === other.occurrence),
    );
  for (const { occurrence, outcome, step } of own) {
    const came = comesTo(records, step, { done, unclear }, (stepId) => mayPrecede(stepId, occurrence));
    if (came === 'no' && outcome !== 'heard') offRoute.add(occurrence);
    if (finishes(step, outcome)) {
      done.set(step.id, occurrence);
      unclear.delete(step.id);
      sentBack.delete(step.id);
    } else if (outcome === 'notStated' && !done.has(step.id)) {
      unclear.set(step.id, occurrence);
    } else if (outcome === 'returned') {
      for (const stepId of [step.id, ...step.after]) {
        done.delete(stepId);
        unclear.delete(stepId);
        if (stepId !== step.id) sentBack.set(stepId, occurrence);
      }
    }
  }
  const withdrawn = withdrawalOf(records, documentId, null)?.occurred ?? null;
  return { done, unclear, sentBack, offRoute, withdrawn };
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

/** Whether a document has come through: every step that it must pass is done. */
export function isThrough({ steps, of }: Course, documentId: Id): boolean {
  const required = steps.filter(({ necessity }) => necessity === 'must');
  return required.length > 0 && required.every(({ id }) => of.get(documentId)?.done.has(id));
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
