import type { Id } from '../journal/entry.ts';
import type { Records, Step, StepOccurrence } from '../journal/records.ts';

/** The steps that were done, and those of which nobody says what came out. */
type Reached = Readonly<{ done: ReadonlyMap<Id, StepOccurrence>; unclear: ReadonlyMap<Id, StepOccurrence> }>;

/**
 * Whether a document comes to a step: what goes before is done, all of it or any one as the route says. An optional step
 * need not be done where all are required, but what goes before it must. `unclear` when an outcome is not stated.
 */
export function comesTo(
  records: Records,
  step: Step,
  { done, unclear }: Reached,
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
