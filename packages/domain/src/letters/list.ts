import type { ConsultationRequest, Records } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { compareText } from '../text/compareText.ts';
import { earliestOf, latestOf } from '../time/when.ts';

/** The letters that ask for positions in all dossiers of the records, the latest first. */
export function lettersOverall(records: Records): readonly ConsultationRequest[] {
  const sent = (letter: ConsultationRequest): string => latestOf(letter.sent) ?? earliestOf(letter.sent) ?? '';
  return rowsOf(records.consultationRequest)
    .filter(({ dossierId, stepId }) => records.dossier.has(dossierId) && records.step.has(stepId))
    .sort((a, b) => compareText(sent(b), sent(a)) || b.streamVersion - a.streamVersion);
}
