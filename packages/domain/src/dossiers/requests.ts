import type { Id } from '../journal/entry.ts';
import type { Collective, ConsultationRequest, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { type Party, partyOf } from '../parties/party.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import type { StepStatus } from './stepStatus.ts';

/** The letters at a step of a dossier that ask somebody, the first one first. What only informs opens no step and sets no term. */
export function requestsAt(records: Records, dossierId: Id, stepId: Id): readonly ConsultationRequest[] {
  return lettersAt(records, dossierId, stepId).filter((letter) => asksAnyone(records, letter));
}

/** The letters that were sent at a step of a dossier, those that only inform among them, the first one first. */
export function lettersAt(records: Records, dossierId: Id, stepId: Id): readonly ConsultationRequest[] {
  return inOrder(
    rowsBy(records.consultationRequest, 'dossierId', dossierId).filter((request) => request.stepId === stepId),
  );
}

/** The same of the status of a step. */
export function lettersOf({ requests, informing }: Pick<StepStatus, 'requests' | 'informing'>) {
  return inOrder([...requests, ...informing]);
}

function inOrder(letters: readonly ConsultationRequest[]): readonly ConsultationRequest[] {
  return letters.toSorted((a, b) => compareText(latestOf(a.sent) ?? '', latestOf(b.sent) ?? ''));
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
  return partiesIn(records, request.addresseeIds, collectivesAsked(records, request.id));
}

/** Whom a letter only informs, in the same order: nobody waits for them. Who may not be seen is left out. */
export function informedOf(records: Records, request: ConsultationRequest): readonly Party[] {
  const collectives = rowsBy(records.collective, 'requestId', request.id);
  return partiesIn(
    records,
    request.informedIds,
    collectives.filter(({ forInformation }) => forInformation),
  );
}

/** The collectives that a letter asks, as it names them. */
export function collectivesAsked(records: Records, requestId: Id): readonly Collective[] {
  return rowsBy(records.collective, 'requestId', requestId).filter(({ forInformation }) => !forInformation);
}

/** Whether a letter asks somebody, be it a collective; one that does not only informs. */
export function asksAnyone(
  records: Records,
  { id, addresseeIds }: Pick<ConsultationRequest, 'id' | 'addresseeIds'>,
): boolean {
  return addresseeIds.length > 0 || collectivesAsked(records, id).length > 0;
}

function partiesIn(records: Records, ids: readonly Id[], collectives: readonly Collective[]): readonly Party[] {
  return [...ids, ...collectives.map(({ id }) => id)].flatMap((id) => partyOf(records, id) ?? []);
}
