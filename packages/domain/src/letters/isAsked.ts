import { collectivesAsked } from '../dossiers/requests.ts';
import type { ConsultationRequest, Records } from '../journal/records.ts';
import type { Party } from '../parties/party.ts';

/** Whether a letter asks a party; null where it names collectives as written, whose members no source cites. */
export function isAsked(records: Records, request: ConsultationRequest, { record }: Party): boolean | null {
  if (request.addresseeIds.includes(record.id)) return true;
  return collectivesAsked(records, request.id).length > 0 ? null : false;
}
