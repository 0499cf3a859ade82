import type { Checked } from '../commands/checks.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Act } from '../decisions/entries.ts';
import { isPlaced } from '../decisions/ofBodies.ts';
import type { Id } from '../journal/entry.ts';
import type { DecisionRecord, Dossier, Records } from '../journal/records.ts';
import { sees, type Viewer } from '../sight/sight.ts';

/** What an instruction comes from: the decision, and the act of a clause of it; neither where it was given otherwise. */
export type Origin = Readonly<{ decision: DecisionRecord | null; act: Act | null }>;

/**
 * What an instruction comes from.
 *
 * Refused: a decision that is not there, may not be seen or is on another dossier; one that is only drafted, because nothing is
 * decided by it; an act that it does not hold, or that names no decision; an act that was given already and is still followed up.
 */
export function checkOrigin(
  records: Records,
  dossier: Dossier,
  { decisionId, actId }: Readonly<{ decisionId: Id | null; actId: Id | null }>,
  viewer: Viewer,
): Checked<Origin> {
  if (decisionId === null)
    return actId === null ? { value: { decision: null, act: null } } : { refusal: unknownAct(actId) };
  const decision = records.decision.get(decisionId);
  const meeting = records.meeting.get(decision?.meetingId ?? '');
  const isSeen =
    decision && isPlaced(records, decision) && sees(viewer, decision) && (!meeting || sees(viewer, meeting));
  if (!isSeen || !isOn(decision, dossier)) return { refusal: refuse('UNKNOWN_DECISION', { decision: decisionId }) };
  if (decision.decisionState === 'drafted')
    return { refusal: refuse('DECISION_ONLY_DRAFTED', { decision: decision.number ?? decision.minutes ?? '' }) };
  if (actId === null) return { value: { decision, act: null } };
  const act = actOf(decision, actId);
  if (!act) return { refusal: unknownAct(actId) };
  const given = [...records.instruction.values()].some((each) => each.actId === actId && each.discharged === null);
  return given ? { refusal: refuse('ALREADY_INSTRUCTED', { object: act.object }) } : { value: { decision, act } };
}

/** An act of a decision; undefined when it holds none with this id. */
export function actOf({ clauses }: Pick<DecisionRecord, 'clauses'>, actId: Id): Act | undefined {
  return clauses.flatMap(({ acts }) => acts).find((act) => act.actId === actId);
}

/** A decision on another dossier instructs nobody here; of one that names no dossier, nobody has said so. */
function isOn({ dossierId }: DecisionRecord, dossier: Dossier): boolean {
  return dossierId === null || dossierId === dossier.id;
}

function unknownAct(actId: Id): Refusal {
  return refuse('UNKNOWN_ACT', { act: actId });
}
