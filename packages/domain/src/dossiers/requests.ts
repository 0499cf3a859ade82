import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { type Party, partyOf } from '../parties/party.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';

/** The requests that were sent at a step of a dossier, the first one first. */
export function requestsAt(records: Records, dossierId: Id, stepId: Id): readonly ConsultationRequest[] {
  return rowsBy(records.consultationRequest, 'dossierId', dossierId)
    .filter((request) => request.stepId === stepId)
    .sort((a, b) => compareText(latestOf(a.sent) ?? '', latestOf(b.sent) ?? ''));
}

/** Those of some requests whose answers were summarised and forwarded, by id. */
export function consolidatedOf(records: Records, requests: readonly ConsultationRequest[]): ReadonlySet<Id> {
  const closed = requests.filter(({ id }) => rowsBy(records.consolidation, 'requestId', id).length > 0);
  return new Set(closed.map(({ id }) => id));
}

/** Those of some requests whose answers were not summarised, and that were sent no sooner than a day, where one is given. */
export function stillOpen(
  requests: readonly ConsultationRequest[],
  consolidated: ReadonlySet<Id>,
  since: LocalDate | null,
): readonly ConsultationRequest[] {
  return requests.filter(
    ({ id, sent }) => !consolidated.has(id) && (since === null || (latestOf(sent) ?? '') >= since),
  );
}

/** Whom a letter asks: states and bodies, and then collectives as it names them. Who may not be seen is left out. */
export function addresseesOf(records: Records, request: ConsultationRequest): readonly Party[] {
  const collectives = rowsBy(records.collective, 'requestId', request.id);
  return [...request.addresseeIds, ...collectives.map(({ id }) => id)].flatMap((id) => partyOf(records, id) ?? []);
}
