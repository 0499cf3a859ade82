import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import { INSTRUMENT_TABLES, type Instrument, instrumentsIn } from './instruments.ts';
import { inOrder } from './spans.ts';

/** The last notification or deposit of a party with which it made a reservation or a declaration that still stands. */
export function reservationOf(records: Records, documentId: Id, partyId: Id): Instrument | undefined {
  const given = INSTRUMENT_TABLES.flatMap((table) => instrumentsIn(records, documentId, table));
  return inOrder(given).findLast(
    (each) => each.partyId === partyId && each.reservation !== null && each.reservationWithdrawn === null,
  );
}
