import { bodiesOf } from '../bodies/find.ts';
import { courseOf, documentsAt, endedBy } from '../dossiers/course.ts';
import { standsAt } from '../dossiers/stands.ts';
import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Records } from '../journal/records.ts';
import type { LocalDate } from '../time/localDate.ts';
import { givesTerm } from './term.ts';

/**
 * Whose objection a letter still waits for, where all that it sets is the term of a silence procedure. Whoever says nothing there owes
 * nothing and is never late: neither when the term passes, nor when another letter prolongs it, nor when somebody else breaks it.
 * Undefined for a letter that asks for answers: one without a term, or at a step where a body decides otherwise.
 */
export function whoMayStillObject(
  records: Records,
  letter: ConsultationRequest,
  day: LocalDate,
): ReadonlySet<Id> | undefined {
  const course = courseOf(records, letter.dossierId);
  const step = records.step.get(letter.stepId);
  if (!course || !step || !givesTerm(letter)) return undefined;
  const waiting = documentsAt(records, course, step).filter(({ id }) => !endedBy(course, step, id));
  const told = bodiesOf(records, step.bodyIds).flatMap((body) =>
    waiting.map(({ id }) => standsAt(records, course, step, body, id, day)),
  );
  if (told.length === 0 || told.some(({ silence }) => silence === null)) return undefined;
  const owing = told
    .flatMap(({ stands }) => stands)
    .filter(({ awaited, owes }) => awaited && owes.some(({ id }) => id === letter.id));
  return new Set(owing.map(({ party }) => party.record.id));
}
