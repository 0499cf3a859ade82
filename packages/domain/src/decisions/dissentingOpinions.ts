import { laterLast } from '../documents/about.ts';
import type { Id } from '../journal/entry.ts';
import type { DissentingOpinion, Records } from '../journal/records.ts';
import { rowsBy, rowsOf } from '../journal/rowsBy.ts';
import { partyOf } from '../parties/party.ts';
import { isPlaced } from './ofBodies.ts';

/** The dissenting opinions on a decision, in the order in which they were given. */
export function dissentingOpinionsOn(records: Records, decisionId: Id): readonly DissentingOpinion[] {
  return rowsBy(records.dissentingOpinion, 'decisionId', decisionId).filter(isShown(records)).toSorted(laterLast);
}

/** The dissenting opinions on all decisions of the records, the latest first. */
export function dissentingOpinionsOverall(records: Records): readonly DissentingOpinion[] {
  return rowsOf(records.dissentingOpinion).filter(isShown(records)).toSorted(laterLast).toReversed();
}

/** Whether it can be shown: its decision, or whoever gave it, may be more hidden, or known later. */
const isShown =
  (records: Records) =>
  ({ decisionId, partyId }: DissentingOpinion): boolean => {
    const decision = records.decision.get(decisionId);
    return decision !== undefined && isPlaced(records, decision) && partyOf(records, partyId) !== undefined;
  };
