import { approvalProgress } from '../dossiers/progress.ts';
import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import { compareParties, type Party } from '../parties/party.ts';
import type { LocalDate } from '../time/localDate.ts';

/**
 * The states that stand in the progress of one of the dossiers: the columns of the board, in the order of their codes.
 * Collectives are named in their dossier only: as a column, one would belong to that one row.
 */
export function boardParties(records: Records, dossierIds: Iterable<Id>, day: LocalDate): readonly Party[] {
  const parties = new Map<Id, Party>();
  for (const dossierId of dossierIds)
    for (const { party } of approvalProgress(records, dossierId, day)?.stands ?? [])
      if (party.kind === 'memberState') parties.set(party.record.id, party);
  return [...parties.values()].sort(compareParties);
}
