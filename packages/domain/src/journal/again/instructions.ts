import { addMeasure } from '../../instructions/addMeasure.ts';
import { dischargeInstruction } from '../../instructions/dischargeInstruction.ts';
import { giveInstruction } from '../../instructions/giveInstruction.ts';
import { giveReport } from '../../instructions/giveReport.ts';
import { recordConditionMet } from '../../instructions/recordConditionMet.ts';
import { recordMeasureProgress } from '../../instructions/recordMeasureProgress.ts';
import { writtenWhen } from '../../time/when.ts';
import { form, given, of, staying } from './form.ts';
import type { AgainSays } from './says.ts';

const IN_ITS_PLACE = { isInItsPlace: true } as const;

/** What has to be done and what was reported of it, entered once more. */
export const OF_INSTRUCTIONS = {
  instructionGiven: form<'instructionGiven', 'instruction'>(
    'instruction',
    ({ payload }, says, said, records, context) => {
      const { instructionId: _, dossierId, actId, term, ...instruction } = payload;
      // Whatever the act says, what is left out stays: the command is not told of it.
      const was = { ...instruction, ...of(records, dossierId), term: term && writtenWhen(term), actId: null };
      const told = { ...was, ...said, ...given(says), ...due(says) };
      const instructed = giveInstruction({ command: 'giveInstruction', ...told }, records, context);
      return staying<'instructionGiven'>(instructed, { actId });
    },
  ),
  reportGiven: form<'reportGiven', 'report'>(
    'report',
    ({ payload }, says, said, records, context) => {
      const { reportId: _, dossierId, ...was } = payload;
      const command = { command: 'giveReport', ...was, ...of(records, dossierId), ...said, ...given(says) } as const;
      return giveReport(command, records, context);
    },
    IN_ITS_PLACE,
  ),
  conditionMet: form<'conditionMet', 'conditionMet'>(
    'conditionMet',
    ({ payload }, says, said, records, context) => {
      const { dossierId, instructionId } = payload;
      const told = { instructionId, ...of(records, dossierId), ...said, ...given(says) };
      return recordConditionMet({ command: 'recordConditionMet', ...told }, records, context);
    },
    IN_ITS_PLACE,
  ),
  instructionDischarged: form<'instructionDischarged', 'discharge'>(
    'discharge',
    ({ payload }, says, said, records, context) => {
      const { dossierId, ...was } = payload;
      const told = { ...was, ...of(records, dossierId), ...said, ...given(says) };
      return dischargeInstruction({ command: 'dischargeInstruction', ...told }, records, context);
    },
  ),
  measureAdded: form<'measureAdded', 'measure'>('measure', ({ payload }, says, said, records, context) => {
    const { measureId: _, dossierId, term, ...measure } = payload;
    const was = { ...measure, ...of(records, dossierId), term: term && writtenWhen(term) };
    return addMeasure({ command: 'addMeasure', ...was, ...said, ...given(says) }, records, context);
  }),
  measureProgressed: form<'measureProgressed', 'progress'>('progress', ({ payload }, says, said, records, context) => {
    const { progressId: _, dossierId, ...was } = payload;
    const told = { ...was, ...of(records, dossierId), ...said, ...given(says) };
    return recordMeasureProgress({ command: 'recordMeasureProgress', ...told }, records, context);
  }),
} as const;

/** «As needed» stands in the place of a term and a period, and either of these in its place. */
function due({ term, period, asNeeded }: AgainSays['instruction']) {
  if (asNeeded === true) return given({ term: term ?? null, period: period ?? null });
  return typeof term === 'string' || typeof period === 'string' ? { asNeeded: false } : {};
}
