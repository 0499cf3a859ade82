import { waitsInWords } from '@concord/domain';

/** What the API tells of the condition of an instruction. */
type Conditional = Readonly<{
  condition: string | null;
  conditionStep: Readonly<{ id: string }> | null;
  conditionMet: Readonly<{ edtf: string }> | null;
}>;

/** Whether an instruction waits for a condition of which somebody has to say that it came about. */
export function isWaiting({ condition, conditionStep, conditionMet }: Conditional): boolean {
  return waitsInWords({ condition: condition === null ? null : { stepId: conditionStep?.id ?? null }, conditionMet });
}
