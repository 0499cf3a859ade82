import type { Step } from '../journal/records.ts';
import type { Course } from './course.ts';

/**
 * The steps that lead to the force of a document: those at which it is signed, or where the route has none, those at which it is
 * approved. It is signed and in force in the organisations of these steps.
 */
export function lastStepsOf({ steps }: Pick<Course, 'steps'>): readonly Step[] {
  const signature = steps.filter(({ stepType }) => stepType === 'signature');
  return signature.length > 0 ? signature : steps.filter(({ stepType }) => stepType === 'approval');
}
