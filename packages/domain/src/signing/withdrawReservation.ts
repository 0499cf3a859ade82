import { checkTimes } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkNotBefore } from '../commands/told.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { partyName } from '../parties/party.ts';
import { sees } from '../sight/sight.ts';
import type { LocalizedText } from '../text/text.ts';
import { latestOf } from '../time/when.ts';
import { checkParty, checkSubject } from './checks.ts';
import type { WithdrawReservation } from './command.ts';
import { reservationOf } from './reservations.ts';

/**
 * A state withdrew the reservation that it had made with its notification or deposit, as it may at any time (Vienna Convention on the
 * Law of Treaties, article 22(1)). One that it made with its signature is withdrawn by a signature without one.
 *
 * Refused, besides what `checkSubject` refuses: a party that is neither a state nor an administration, or has no such reservation that
 * still stands; a day before it was made; that it was known before that was.
 */
export function withdrawReservation(
  command: WithdrawReservation,
  records: Records,
  context: DecisionContext,
): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const subject = checkSubject(command, records, context);
  if (subject.refusal) return refused(subject.refusal);
  const { dossier, document, header } = subject.value;
  const party = checkParty(records, command.partyId);
  if (party.refusal) return refused(party.refusal);
  const given = reservationOf(records, document.id, command.partyId);
  if (!given || !sees(context.viewer, given))
    return refused(refuse('NO_RESERVATION', { party: partyName(party.value), document: document.title }));
  const early = checkNotBefore(command.occurred, given.occurred, RESERVATION);
  if (early) return refused(early);
  const times = checkTimes(command, context.today, { what: RESERVATION, day: latestOf(given.known) });
  if (times.refusal) return refused(times.refusal);

  const payload = { instrumentId: given.id, dossierId: dossier.id };
  const entry = { ...header, ...times.value, visibility: given.visibility };
  const version = KIND_VERSIONS.reservationWithdrawn;
  return { kind: 'accepted', entries: [{ ...entry, kind: 'reservationWithdrawn', version, payload }] };
}

const RESERVATION: LocalizedText = { ru: 'оговорка', en: 'the reservation' };
