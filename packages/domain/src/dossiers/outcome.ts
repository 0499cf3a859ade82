import type { Step, StepOccurrence } from '../journal/records.ts';
import { OUTCOMES, type Outcome } from './entries.ts';

/** What came out of an occurrence: the one outcome of all its documents, or `various` when they fared differently. */
export function outcomeOf({ outcomes }: Pick<StepOccurrence, 'outcomes'>): Outcome | 'various' {
  const [first, ...others] = outcomes;
  if (!first) return 'notStated';
  return others.every(({ outcome }) => outcome === first.outcome) ? first.outcome : 'various';
}

/**
 * Whether an outcome finishes a step for its document. A discussion finishes only a review by experts and a follow-up, whose
 * work it is, and to hear finishes only a follow-up; to return or not to say finishes nothing, nor does what there cannot be
 * at such a step.
 */
export function finishes(step: Pick<Step, 'stepType'>, outcome: Outcome): boolean {
  switch (outcome) {
    case 'prepared':
    case 'endorsed':
    case 'approved':
    case 'forwarded':
    case 'submitted':
    case 'signed':
      return fits(step, outcome);
    case 'discussed':
      return step.stepType === 'expertReview' || step.stepType === 'followUp';
    case 'heard':
      return step.stepType === 'followUp';
    case 'returned':
    case 'notStated':
      return false;
    default:
      return outcome satisfies never;
  }
}

/**
 * The outcomes that there can be at a step. What is prepared, forwarded, submitted or signed is so at the step of that kind;
 * a body endorses or approves where it makes up its mind. What was for information was heard or discussed, and no more.
 */
export function fittingOutcomes(step: Pick<Step, 'stepType'>, forInformation: boolean): readonly Outcome[] {
  return OUTCOMES.filter((outcome) => (forInformation ? informs(outcome) : fits(step, outcome)));
}

function fits({ stepType }: Pick<Step, 'stepType'>, outcome: Outcome): boolean {
  switch (outcome) {
    case 'prepared':
      return stepType === 'preparation';
    case 'forwarded':
    case 'submitted':
      return stepType === 'submission';
    case 'signed':
      return stepType === 'signature';
    case 'endorsed':
    case 'approved':
      return !UNDECIDING.has(stepType);
    case 'discussed':
    case 'heard':
    case 'returned':
    case 'notStated':
      return true;
    default:
      return outcome satisfies never;
  }
}

/** Steps at which nobody decides whether a document is good. */
const UNDECIDING: ReadonlySet<Step['stepType']> = new Set(['preparation', 'submission', 'followUp', 'signature']);

function informs(outcome: Outcome): boolean {
  return outcome === 'heard' || outcome === 'discussed' || outcome === 'notStated';
}
