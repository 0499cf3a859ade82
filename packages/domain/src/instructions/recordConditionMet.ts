import { checkDossier, checkSource } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Instruction, Records } from '../journal/records.ts';
import { UNNAMED } from '../text/text.ts';
import { inWords } from '../text/whenText.ts';
import { checkTimesAfter } from './checks.ts';
import type { RecordConditionMet } from './command.ts';
import { checkInstruction, checkNotDischarged } from './find.ts';

/**
 * What an instruction waits for by a condition in words has come about (условие наступило). It starts then, and its periods are counted
 * from that day.
 *
 * Refused: anyone but the secretariat and administrators; an instruction or a paper that is not there; one without a condition, with one
 * that names a step (which starts it by itself), or whose condition is met already; one that was discharged before; dates that do not
 * exist, lie in the future or before the instruction.
 */
export function recordConditionMet(command: RecordConditionMet, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const dossier = checkDossier(records, command.dossier, context.viewer);
  if (dossier.refusal) return refused(dossier.refusal);
  const instruction = checkInstruction(records, dossier.value, command.instructionId, context.viewer);
  if (instruction.refusal) return refused(instruction.refusal);
  const waiting = checkWaits(records, instruction.value);
  if (waiting) return refused(waiting);
  const { object, given, visibility } = instruction.value;
  const times = checkTimesAfter(command, context, { what: object, when: given });
  if (times.refusal) return refused(times.refusal);
  const over = checkNotDischarged(instruction.value, times.value.occurred);
  if (over) return refused(over);
  const sources = checkSource(records, command.source, context.viewer);
  if (sources.refusal) return refused(sources.refusal);

  return {
    kind: 'accepted',
    entries: [
      {
        streamId: dossier.value.id,
        streamKind: 'dossier',
        kind: 'conditionMet',
        version: KIND_VERSIONS.conditionMet,
        payload: { instructionId: command.instructionId, dossierId: dossier.value.id },
        ...times.value,
        sources: sources.value,
        visibility,
      },
    ],
  };
}

function checkWaits({ step }: Records, { condition, conditionMet, object }: Instruction): Refusal | undefined {
  if (condition === null) return refuse('WITHOUT_CONDITION', { object });
  if (condition.stepId !== null)
    return refuse('STARTS_WITH_STEP', { step: step.get(condition.stepId)?.name ?? UNNAMED });
  return conditionMet === null ? undefined : refuse('CONDITION_MET_BEFORE', { object, met: inWords(conditionMet) });
}
