import type { ConsultationRequest, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import type { Party } from '../parties/party.ts';

/** Whether a letter asks a party; null where it names collectives as written, whose members no source cites. */
export function isAsked(records: Records, request: ConsultationRequest, { record }: Party): boolean | null {
  if (request.addresseeIds.includes(record.id)) return true;
  return rowsBy(records.collective, 'requestId', request.id).length > 0 ? null : false;
}
