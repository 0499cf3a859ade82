import { membershipsOn } from '../bodies/membership.ts';
import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Records } from '../journal/records.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';

/**
 * Whether a letter asked a party as a member of one of these bodies, and it sits in none of them on a day: nobody waits for it any more. Who
 * never sat there was asked all the same, and is awaited.
 */
export function hasLeft(
  records: Records,
  bodyIds: readonly Id[],
  letter: ConsultationRequest | undefined,
  partyId: Id,
  day: LocalDate,
): boolean {
  const sat = (on: LocalDate): boolean =>
    bodyIds.some((bodyId) => membershipsOn(records, bodyId, on).some((each) => each.partyId === partyId));
  const sent = letter ? latestOf(letter.sent) : null;
  return sent !== null && sat(sent) && !sat(day);
}
