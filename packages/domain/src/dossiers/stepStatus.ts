import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Step, StepOccurrence, StepPlan } from '../journal/records.ts';
import type { Party } from '../parties/party.ts';
import type { StepType } from '../routes/entries.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import { isConsidered } from './outcome.ts';
import { stillOpen } from './requests.ts';

/**
 * `done`; `notAdopted`, decided against what was before it; `must` or `may` come next; `notYet`; `notNeeded`, because another way was taken;
 * `blocked` by an objection; `cannotTell` because the sources do not say.
 */
export const STEP_STATES = [
  'done',
  'notAdopted',
  'must',
  'may',
  'notYet',
  'notNeeded',
  'blocked',
  'cannotTell',
] as const;
export type StepState = (typeof STEP_STATES)[number];

/** A plan whose day has passed without an occurrence is `noReport`: never held, and never late. */
export const PLAN_STATES = ['planned', 'noReport', 'held', 'cancelled'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** Where the dossier stands with one step of its route, on a day. */
export type StepStatus = Readonly<{
  step: Step;
  state: StepState;
  reason: LocalizedText;
  /** By whom: the objectors of a blocked step, else the bodies of the step. */
  parties: readonly Party[];
  /** In the order in which they happened. */
  occurrences: readonly StepOccurrence[];
  plans: readonly Readonly<{ plan: StepPlan; state: PlanState }>[];
  /** The letters there that ask somebody. */
  requests: readonly ConsultationRequest[];
  /** The letters there that ask nobody. */
  informing: readonly ConsultationRequest[];
  /** Those of `requests` whose answers were summarised and forwarded. */
  consolidated: ReadonlySet<Id>;
  /** From which day on letters there count, for some document at least; null where all do. */
  countFrom: LocalDate | null;
}>;

/** Steps at which a body does something, and parties are not expected to say what they think. */
const WORK: ReadonlySet<StepType> = new Set(['preparation', 'submission', 'followUp', 'implementation']);

/** What moves a step of this type: the work of its body, the signatures of its members, or what parties say. */
export function movedBy({ stepType }: Pick<Step, 'stepType'>): 'work' | 'signatures' | 'positions' {
  if (stepType === 'signature') return 'signatures';
  return WORK.has(stepType) ? 'work' : 'positions';
}

/**
 * Whether parties are expected to speak at a step: its body decides or reviews, or a letter asked them. Where they sign they are not:
 * who is asked there is asked to sign.
 */
export function takesPositions({ step, requests }: StepStatus): boolean {
  const moved = movedBy(step);
  return moved === 'positions' || (moved === 'work' && requests.length > 0);
}

/** Whether it is up to parties, to speak or to sign, rather than to the body itself. */
export function isUpToParties(status: StepStatus): boolean {
  return takesPositions(status) || movedBy(status.step) === 'signatures';
}

/**
 * Whether the dossier can pass at a step: it can when the step must or may come next, or is held up by an objection; it cannot
 * when it is past the step or has not come there. Where nobody can tell, nobody is awaited, and what is said is not refused.
 */
export function opennessOf({ state }: Pick<StepStatus, 'state'>): 'open' | 'closed' | 'cannotTell' {
  switch (state) {
    case 'must':
    case 'may':
    case 'blocked':
      return 'open';
    case 'done':
    case 'notAdopted':
    case 'notYet':
    case 'notNeeded':
      return 'closed';
    case 'cannotTell':
      return 'cannotTell';
    default:
      return state satisfies never;
  }
}

/** Whether the dossier can certainly pass here now. */
export function isOpenStep(status: Pick<StepStatus, 'state'>): boolean {
  return opennessOf(status) === 'open';
}

/**
 * The letters that still wait for answers: what was asked for a meeting is closed once it has been held, at a step that only may be passed
 * once what follows was decided, and any letter once the document was sent back or the answers were summarised and forwarded.
 */
export function openRequests({
  state,
  occurrences,
  requests,
  consolidated,
  countFrom,
}: StepStatus): readonly ConsultationRequest[] {
  const held = occurrences.findLast(isConsidered);
  const heldOn = state === 'may' && held ? latestOf(held.occurred) : null;
  const closed = [heldOn, countFrom].flatMap((day) => day ?? []);
  return stillOpen(requests, consolidated, closed.toSorted().at(-1) ?? null);
}

/** Whether a step waits for a review by experts before it that is to meet again. */
export function isWaiting({ step }: StepStatus, statuses: readonly StepStatus[]): boolean {
  return statuses.some((status) => meetsAgain(status) && step.after.includes(status.step.id));
}

/** Whether a review by experts that met before is to meet again: what follows it waits for that. */
export function meetsAgain(status: StepStatus): boolean {
  const { state, occurrences, plans } = status;
  if (state !== 'may' || !occurrences.some(isConsidered)) return false;
  return openRequests(status).length > 0 || plans.some((plan) => plan.state === 'planned');
}
