import type { Checked } from '../commands/checks.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Id } from '../journal/entry.ts';
import type { Dossier, Instruction, Measure, Records } from '../journal/records.ts';
import { sees, type Viewer } from '../sight/sight.ts';
import { inWords } from '../text/whenText.ts';
import { earliestOf, latestOf, type When } from '../time/when.ts';
import { isInstruction } from './list.ts';

/** The instruction, when it was given in the dossier and the viewer may know of it. */
export function checkInstruction(
  records: Records,
  dossier: Dossier,
  instructionId: Id,
  viewer: Viewer,
): Checked<Instruction> {
  const found = records.instruction.get(instructionId);
  if (found?.dossierId === dossier.id && sees(viewer, found) && isInstruction(records, found)) return { value: found };
  return { refusal: refuse('UNKNOWN_INSTRUCTION', { instruction: instructionId }) };
}

/** The measure, when a plan of the dossier holds it and the viewer may know of it. */
export function checkMeasure(records: Records, dossier: Dossier, measureId: Id, viewer: Viewer): Checked<Measure> {
  const measure = records.measure.get(measureId);
  if (measure?.dossierId === dossier.id && sees(viewer, measure)) return { value: measure };
  return { refusal: refuse('UNKNOWN_MEASURE', { measure: measureId }) };
}

/**
 * The refusal for what comes after an instruction was discharged.
 *
 * @param occurred when it came; what may have come before is not refused. Null for what cannot come twice
 */
export function checkNotDischarged({ object, discharged }: Instruction, occurred: When | null): Refusal | undefined {
  if (discharged === null) return undefined;
  if (occurred && (earliestOf(occurred) ?? '') <= (latestOf(discharged) ?? '9')) return undefined;
  return refuse('INSTRUCTION_DISCHARGED', {
    object,
    discharged: inWords(discharged),
  });
}
