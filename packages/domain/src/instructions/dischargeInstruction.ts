import { checkDossier, checkSource, checkText, TEXT_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import type { Refusal } from '../commands/refusal.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { checkTimesAfter } from './checks.ts';
import type { DischargeInstruction } from './command.ts';
import { checkInstruction, checkNotDischarged } from './find.ts';

/**
 * An instruction is no longer followed up (снятие с контроля), with the reason.
 *
 * Refused: anyone but the secretariat and administrators; an instruction or a paper that is not there; one that is discharged
 * already; dates that do not exist, lie in the future or before the instruction; a reason that is empty, too long or holds a NUL.
 */
export function dischargeInstruction(
  command: DischargeInstruction,
  records: Records,
  context: DecisionContext,
): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const dossier = checkDossier(records, command.dossier, context.viewer);
  if (dossier.refusal) return refused(dossier.refusal);
  const instruction = checkInstruction(records, dossier.value, command.instructionId, context.viewer);
  if (instruction.refusal) return refused(instruction.refusal);
  const over = checkNotDischarged(instruction.value, null);
  if (over) return refused(over);
  const { object, given } = instruction.value;
  const times = checkTimesAfter(command, context, { what: object, when: given });
  if (times.refusal) return refused(times.refusal);
  const reason = checkText('reason', command.reason, TEXT_LIMIT, WHY);
  if (reason) return refused(reason);
  const sources = checkSource(records, command.source, context.viewer);
  if (sources.refusal) return refused(sources.refusal);

  return {
    kind: 'accepted',
    entries: [
      {
        streamId: dossier.value.id,
        streamKind: 'dossier',
        kind: 'instructionDischarged',
        version: KIND_VERSIONS.instructionDischarged,
        payload: { instructionId: command.instructionId, dossierId: dossier.value.id, reason: command.reason },
        ...times.value,
        sources: sources.value,
        visibility: instruction.value.visibility,
      },
    ],
  };
}

const WHY = {
  ru: 'Напишите, почему поручение снимается с контроля: «исполнено», «утратило значение».',
  en: 'Write why the instruction is discharged: "carried out", "no longer needed".',
};
