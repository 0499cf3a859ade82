import { latestFirst } from '../documents/about.ts';
import type { Position, Records } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { partyOf } from '../parties/party.ts';

/** What parties said in all dossiers of the records, the latest first; without what is of something that may not be seen. */
export function positionsOverall(records: Records): readonly Position[] {
  return rowsOf(records.position)
    .filter(
      ({ dossierId, revisionId, stepId, partyId }) =>
        records.dossier.has(dossierId) &&
        records.revision.has(revisionId) &&
        records.step.has(stepId) &&
        partyOf(records, partyId) !== undefined,
    )
    .sort(latestFirst);
}
