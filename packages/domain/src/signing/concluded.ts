import { courseOf } from '../dossiers/course.ts';
import { lastStepsOf } from '../dossiers/lastSteps.ts';
import type { Document, Records } from '../journal/records.ts';
import type { LocalDate } from '../time/localDate.ts';
import { factsOf, isSigned } from './signed.ts';
import { spanOf } from './spans.ts';

/**
 * The first day on which there can have been a text by which states are bound: somebody signed it, or it was approved or signed at a
 * step of its route. An approval or a signature whose outcome the sources do not state may have been one. Empty where no day is
 * known, and on a route with neither, of which nobody can tell.
 *
 * @returns undefined as long as nobody has signed or adopted it
 */
export function concludedSince(records: Records, document: Document): LocalDate | undefined {
  const course = courseOf(records, document.dossierId ?? '');
  const own = course?.of.get(document.id);
  if (!course || !own || lastStepsOf(course).length === 0) return '';
  const steps = course.steps.filter(({ stepType }) => stepType === 'approval' || stepType === 'signature');
  const facts = [
    ...factsOf(records, document.id).filter(({ manner }) => isSigned(manner)),
    ...steps.flatMap(({ id }) => own.done.get(id) ?? own.unclear.get(id) ?? []),
  ];
  return facts.map((fact) => spanOf(fact).earliest ?? '').sort()[0];
}
