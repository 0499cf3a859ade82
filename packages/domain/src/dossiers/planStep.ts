import { type Checked, checkStep } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { checkPlace, placeInBoth } from '../meetings/checks.ts';
import { narrowest } from '../sight/narrowest.ts';
import { sees } from '../sight/sight.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf, parseWhen, type When } from '../time/when.ts';
import { checkDocuments, checkEntering } from './checkEntering.ts';
import type { PlanStep } from './command.ts';

/**
 * A step was announced for some days: a plan, and nothing more. The step need not be open: what is planned is yet to come.
 *
 * Refused: what `checkEntering` refuses; a step, meeting or document that is not there; a document named twice; days that do not
 * exist, have no end, or were over when they were announced; a place that is empty or too long.
 */
export function planStep(command: PlanStep, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const entering = checkEntering(command, records, context);
  if (entering.refusal) return refused(entering.refusal);
  const { dossier, header } = entering.value;
  const { stepId, meetingId, documentIds } = command;
  const step = checkStep(records, dossier, stepId);
  if (step.refusal) return refused(step.refusal);
  const meeting = meetingId === null ? null : records.meeting.get(meetingId);
  if (meeting === undefined || (meeting && !sees(context.viewer, meeting)))
    return refused(refuse('UNKNOWN_MEETING', { meeting: meetingId ?? '' }));
  const planned = checkPlanned(command.planned, latestOf(header.occurred) ?? context.today);
  if (planned.refusal) return refused(planned.refusal);
  const wrong = checkDocuments(records, dossier, documentIds) ?? checkPlace(command.place);
  if (wrong) return refused(wrong);
  const payload = {
    ...{ planId: context.newId(), dossierId: dossier.id, stepId, meetingId, documentIds },
    ...{ planned: planned.value, place: placeInBoth(command.place) },
  };
  const visibility = narrowest(dossier, ...(meeting ? [meeting] : []));
  const version = KIND_VERSIONS.stepPlanned;
  return { kind: 'accepted', entries: [{ ...header, visibility, kind: 'stepPlanned', version, payload }] };
}

/** The days of a plan: they end some day, and not before they were announced. */
export function checkPlanned(edtf: string, announced: LocalDate): Checked<When> {
  const planned = parseWhen(edtf);
  const end = planned && latestOf(planned);
  if (!planned || !end) return { refusal: refuse('INVALID_DATE', { date: edtf }) };
  return end < announced ? { refusal: refuse('PLANNED_IN_PAST', { planned: edtf, announced }) } : { value: planned };
}
