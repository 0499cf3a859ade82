import { fittingOutcomes, type StepType } from '@concord/domain';
import { fromWire } from '../../locale/wire.ts';
import type { ChosenDossier } from '../DossierField.tsx';
import { edtfOf } from '../form/edtf.ts';
import { written } from '../form/TextField.tsx';
import { stepNow } from '../stepNow.ts';
import type { ConsideredDossier, DeskMeeting } from './data.ts';
import type { ItemDraft } from './Items.tsx';

export const OUTCOMES = [
  ...(['PREPARED', 'DISCUSSED', 'HEARD', 'ENDORSED', 'APPROVED', 'NOT_ADOPTED', 'FORWARDED'] as const),
  ...(['SUBMITTED', 'RETURNED', 'POSTPONED', 'SIGNED', 'NOT_STATED'] as const),
];
export type WireOutcome = (typeof OUTCOMES)[number];

/** An outcome for each document, by id; null where nothing is said of it. */
export type OutcomesDraft = Readonly<Record<string, WireOutcome | null>>;

/** The items that a meeting was announced for, still without outcomes. */
export function itemsFor({ considered }: DeskMeeting): readonly ItemDraft[] {
  return considered.map(({ dossier, step }) => itemAt(dossier, step.id));
}

/** An item on a dossier, at the step where it is now. */
export function itemOf({ steps = [], ...dossier }: ChosenDossier): ItemDraft {
  return itemAt(dossier, stepNow(steps)?.step.id ?? '');
}

function itemAt({ slug, title }: Pick<ChosenDossier, 'slug' | 'title'>, step: string): ItemDraft {
  return {
    dossier: { id: slug, label: title },
    step,
    number: '',
    occurred: '',
    outcomes: {},
    backTo: '',
    forInformation: false,
    offRoute: false,
  };
}

/** The outcomes that there can be at a step of a type. */
export function outcomesAt(type: ConsideredDossier['steps'][number]['step']['type'], forInformation: boolean) {
  const fitting = fittingOutcomes({ stepType: fromWire(type) as StepType }, forInformation);
  return OUTCOMES.filter((outcome) => fitting.includes(fromWire(outcome)));
}

/** An item as the command takes it; one without a dossier is none, and on a meeting of one day it has no day of its own. */
export function inputOf({ dossier, number, occurred, outcomes, backTo, ...said }: ItemDraft, isOfSeveralDays: boolean) {
  if (!dossier) return [];
  const day = isOfSeveralDays && occurred.trim() !== '' ? edtfOf(occurred) : null;
  return [
    { ...said, dossier: dossier.id, number: written(number), occurred: day, outcomes: outcomesOf(outcomes, backTo) },
  ];
}

/** Outcomes as a command takes them; what is returned goes back to the step that is named, if one is. */
export function outcomesOf(
  outcomes: OutcomesDraft,
  backTo: string,
): Readonly<{ document: string; outcome: WireOutcome; backTo?: string }>[] {
  return Object.entries(outcomes).flatMap(([document, outcome]) =>
    outcome ? [{ document, outcome, ...(outcome === 'RETURNED' && backTo !== '' ? { backTo } : {}) }] : [],
  );
}
