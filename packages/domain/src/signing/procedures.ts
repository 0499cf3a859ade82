import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import type { SignatureRecorded } from './entries.ts';
import { instrumentsIn } from './instruments.ts';
import { factsOfParty } from './signed.ts';
import { nth, type Span, spanOf } from './spans.ts';

/** Whether what a party says of its procedures and of provisional application fits how it signed: who does not sign says nothing of them. */
export function fitsManner({
  manner,
  needsProcedures: needs,
  appliesProvisionally: applies,
}: Pick<SignatureRecorded, 'manner' | 'needsProcedures' | 'appliesProvisionally'>): boolean {
  return (needs === null && applies === null) || manner !== 'notSigned';
}

/** Whether a party's law requires internal procedures: as it said last, or as it follows from its notification; null where it did not say. */
export function needsProcedures(records: Records, documentId: Id, partyId: Id): boolean | null {
  if (notifiedBy(records, documentId, partyId)) return true;
  const said = factsOfParty(records, documentId, partyId).findLast((fact) => fact.needsProcedures !== null);
  return said?.needsProcedures ?? null;
}

/** When a party first notified that its internal procedures are fulfilled. */
export function notifiedBy(records: Records, documentId: Id, partyId: Id): Span | undefined {
  const own = instrumentsIn(records, documentId, 'notification').filter((each) => each.partyId === partyId);
  return own.length > 0 ? nth(own.map(spanOf), 1) : undefined;
}
