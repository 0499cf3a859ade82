import { checkStep } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import type { Refusal } from '../commands/refusal.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { checkPlace, checkPlanned, checkSeenMeeting, placeInBoth } from '../meetings/checks.ts';
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
  const meeting = meetingId === null ? undefined : checkSeenMeeting(records, meetingId, context.viewer);
  if (meeting?.refusal) return refused(meeting.refusal);
  const planned = checkPlanned(command.planned, header.occurred);
  if (planned.refusal) return refused(planned.refusal);
  const wrong = checkDocuments(records, dossier, documentIds) ?? checkPlace(command.place);
  if (wrong) return refused(wrong);
  const payload = {
    ...{ planId: context.newId(), dossierId: dossier.id, stepId, meetingId, documentIds },
    ...{ planned: planned.value, place: placeInBoth(command.place) },
  };
  const version = KIND_VERSIONS.stepPlanned;
  return { kind: 'accepted', entries: [{ ...header, kind: 'stepPlanned', version, payload }] };
}
