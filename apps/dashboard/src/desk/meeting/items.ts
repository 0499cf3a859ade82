import { fittingOutcomes, type StepType } from '@concord/domain';
import { fromWire } from '../../locale/wire.ts';
import { written } from '../form/TextField.tsx';
import { stepNow } from '../stepNow.ts';
import type { ConsideredDossier, DeskMeeting } from './data.ts';
import type { ItemDraft } from './Items.tsx';

export const OUTCOMES = [
  ...(['PREPARED', 'DISCUSSED', 'HEARD', 'ENDORSED', 'APPROVED', 'FORWARDED'] as const),
  ...(['SUBMITTED', 'RETURNED', 'SIGNED', 'NOT_STATED'] as const),
];
export type WireOutcome = (typeof OUTCOMES)[number];

/** An outcome for each document, by id; null where nothing is said of it. */
export type OutcomesDraft = Readonly<Record<string, WireOutcome | null>>;

/** The items that a meeting was announced for, still without outcomes. */
export function itemsFor({ considered }: DeskMeeting, dossiers: readonly ConsideredDossier[]): readonly ItemDraft[] {
  return considered.flatMap(({ dossier, step }) => {
    const known = dossiers.find(({ slug }) => slug === dossier.slug);
    return known ? [itemOf(known, step.id)] : [];
  });
}

/** An item on a dossier: at the step where it is now, unless another is given. */
export function itemOf({ slug, title, steps }: ConsideredDossier, step?: string): ItemDraft {
  const now = stepNow(steps);
  const at = step ?? now?.step.id ?? '';
  return {
    dossier: { id: slug, label: title },
    step: at,
    number: '',
    outcomes: {},
    forInformation: false,
    offRoute: false,
  };
}

/** The outcomes that there can be at a step of a type. */
export function outcomesAt(type: ConsideredDossier['steps'][number]['step']['type'], forInformation: boolean) {
  const fitting = fittingOutcomes({ stepType: fromWire(type) as StepType }, forInformation);
  return OUTCOMES.filter((outcome) => fitting.includes(fromWire(outcome)));
}

/** An item as the command takes it; one without a dossier is none. */
export function inputOf({ dossier, number, outcomes, ...said }: ItemDraft) {
  if (!dossier) return [];
  return [{ ...said, dossier: dossier.id, number: written(number), outcomes: outcomesOf(outcomes) }];
}

/** Outcomes as a command takes them. */
export function outcomesOf(outcomes: OutcomesDraft): Readonly<{ document: string; outcome: WireOutcome }>[] {
  return Object.entries(outcomes).flatMap(([document, outcome]) => (outcome ? [{ document, outcome }] : []));
}
