import { courseOf } from '../dossiers/course.ts';
import type { Turn } from '../dossiers/passage.ts';
import type { Id } from '../journal/entry.ts';
import type { Document, Records, Step, StepOccurrence } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { daysBetween } from '../time/localDate.ts';
import { certainDay, type When } from '../time/when.ts';

/** One time that a document passed a step: from when it came until it was finished there, sent back or not adopted. */
export type Pass = Readonly<{
  dossierId: Id;
  document: Document;
  step: Step;
  /** Null where it came there off the route. */
  from: When | null;
  until: When;
  ended: Turn['ended'];
  /** Calendar days; null where one of the two days is only bounded, inferred or unknown: a count from a guess is none. */
  days: number | null;
  /** Whether it had been there before: what a return costs, or bringing it again. */
  isAgain: boolean;
}>;

/** Every pass of every document of a dossier that has ended, in the order in which they ended. */
export function passesOf(records: Records, dossierId: Id): readonly Pass[] {
  return remember(records, `passes ${dossierId}`, () => {
    const course = courseOf(records, dossierId);
    return course ? course.documents.flatMap((document) => passesOfDocument(course, document)) : [];
  });
}

type Course = NonNullable<ReturnType<typeof courseOf>>;

function passesOfDocument(course: Course, document: Document): readonly Pass[] {
  const came = new Map<Id, When>(
    course.steps.filter(({ after }) => after.length === 0).map(({ id }) => [id, course.dossier.opened]),
  );
  const seen = new Set<Id>();
  const passes: Pass[] = [];
  for (const { occurrence, step, ended, to } of course.of.get(document.id)?.turns ?? []) {
    const from = came.get(step.id) ?? null;
    passes.push({
      ...between(from, occurrence),
      dossierId: course.dossier.id,
      document,
      step,
      ended,
      isAgain: seen.has(step.id),
    });
    seen.add(step.id);
    came.delete(step.id);
    for (const id of to) came.set(id, occurrence.occurred);
  }
  return passes;
}

function between(from: When | null, { occurred }: StepOccurrence): Pick<Pass, 'from' | 'until' | 'days'> {
  const [start, end] = [from && certainDay(from), certainDay(occurred)];
  const days = start !== null && end !== null && start <= end ? daysBetween(start, end) : null;
  return { from, until: occurred, days };
}
