import type { Condition } from '../decisions/entries.ts';
import type { When } from '../time/when.ts';

/**
 * Whether an instruction waits for a condition in words, of which somebody has to say that it came about: one that names a step is met
 * with the step.
 */
export function waitsInWords({
  condition,
  conditionMet,
}: Readonly<{ condition: Pick<Condition, 'stepId'> | null; conditionMet: Pick<When, 'edtf'> | null }>): boolean {
  return condition !== null && condition.stepId === null && conditionMet === null;
}
