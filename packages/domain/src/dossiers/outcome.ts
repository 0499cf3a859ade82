import type { Step, StepOccurrence } from '../journal/records.ts';
import type { StepType } from '../routes/entries.ts';
import { OUTCOMES, type Outcome } from './entries.ts';

/** What came out of an occurrence: the one outcome of all its documents, or `various` when they fared differently. */
export function outcomeOf({ outcomes }: Pick<StepOccurrence, 'outcomes'>): Outcome | 'various' {
  const [first, ...others] = outcomes;
  if (!first) return 'notStated';
  return others.every(({ outcome }) => outcome === first.outcome) ? first.outcome : 'various';
}

/**
 * What finishes a step of each type for its document. What is prepared, forwarded, submitted or signed is so at the step of that kind;
 * a body endorses or approves where it makes up its mind. A discussion finishes a review by experts, a consultation and a follow-up,
 * whose work it is, and to hear finishes only a follow-up. A consultation decides nothing: it is over, too, once the answers are
 * forwarded, and the summary of the answers to its letters does that by itself (`summariesAt`).
 */
const FINISHING: Readonly<Record<StepType, readonly Outcome[]>> = {
  preparation: ['prepared'],
  submission: ['forwarded', 'submitted'],
  expertReview: ['discussed', 'endorsed', 'approved'],
  consultation: ['discussed', 'forwarded', 'endorsed', 'approved'],
  endorsement: ['endorsed', 'approved'],
  approval: ['endorsed', 'approved'],
  followUp: ['discussed', 'heard'],
  signature: ['signed'],
  implementation: ['endorsed', 'approved'],
};

/** The types of step at which a document can fall through: somebody decides there whether it is good. */
const DECIDING: ReadonlySet<StepType> = new Set(['expertReview', 'endorsement', 'approval']);

/** What there can be at any step, whether or not it finishes it. */
const ANYWHERE: ReadonlySet<Outcome> = new Set(['discussed', 'heard', 'returned', 'postponed', 'notStated']);

/** What there can be of what was for information: it was heard or discussed, and no more. */
const INFORMING: ReadonlySet<Outcome> = new Set(['heard', 'discussed', 'notStated']);

/** The outcomes that finish a step for their document. */
export function finishingOutcomes({ stepType }: Pick<Step, 'stepType'>): readonly Outcome[] {
  return FINISHING[stepType];
}

/** Whether an outcome finishes a step for its document. What there cannot be at such a step finishes nothing. */
export function finishes(step: Pick<Step, 'stepType'>, outcome: Outcome): boolean {
  return finishingOutcomes(step).includes(outcome);
}

/** Whether the step was decided against the document: it is over there, and goes no further from it. */
export function rejects({ stepType }: Pick<Step, 'stepType'>, outcome: Outcome): boolean {
  return outcome === 'notAdopted' && DECIDING.has(stepType);
}

/** Whether the document itself was considered: not where its consideration was only put off. */
export function isConsidered({
  forInformation,
  outcomes,
}: Pick<StepOccurrence, 'forInformation' | 'outcomes'>): boolean {
  return !forInformation && outcomes.some(({ outcome }) => outcome !== 'postponed');
}

/** The outcomes that there can be at a step. */
export function fittingOutcomes(step: Pick<Step, 'stepType'>, forInformation: boolean): readonly Outcome[] {
  return OUTCOMES.filter((outcome) => (forInformation ? INFORMING.has(outcome) : fits(step, outcome)));
}

function fits(step: Pick<Step, 'stepType'>, outcome: Outcome): boolean {
  return ANYWHERE.has(outcome) || finishes(step, outcome) || rejects(step, outcome);
}
