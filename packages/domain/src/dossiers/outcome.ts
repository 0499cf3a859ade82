import type { Step, StepOccurrence } from '../journal/records.ts';
import type { Outcome } from './entries.ts';

/** What came out of an occurrence: the one outcome of all its documents, or `various` when they fared differently. */
export function outcomeOf({ outcomes }: Pick<StepOccurrence, 'outcomes'>): Outcome | 'various' {
  const [first, ...others] = outcomes;
  if (!first) return 'notStated';
  return others.every(({ outcome }) => outcome === first.outcome) ? first.outcome : 'various';
}

/**
 * Whether an outcome finishes a step for its document. A discussion finishes only a review by experts, whose work it is;
 * to hear, to return or not to say finishes nothing.
 */
export function finishes({ stepType }: Step, outcome: Outcome): boolean {
  switch (outcome) {
    case 'prepared':
    case 'endorsed':
    case 'approved':
    case 'submitted':
    case 'signed':
      return true;
    case 'discussed':
      return stepType === 'expertReview';
    case 'heard':
    case 'returned':
    case 'notStated':
      return false;
    default:
      return outcome satisfies never;
  }
}
