import { checkText, TEXT_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { partyName } from '../parties/party.ts';
import { inBoth } from '../text/listText.ts';
import { checkOpen } from './checkOpen.ts';
import { checkNew, checkParty, checkSubject } from './checks.ts';
import type { RecordDeposit, RecordNotification } from './command.ts';

const WHAT = {
  recordNotification: { ru: 'уведомление', en: 'notification' },
  recordDeposit: { ru: 'сдача на хранение', en: 'deposit' },
} as const;

/**
 * A state notified that its internal procedures are fulfilled, or deposited its instrument. Whether it signed before is not asked:
 * a state may accede.
 *
 * Refused, besides what `checkSubject` refuses: a party that is neither a state nor an administration; what is recorded of it for
 * the same day already; a day on which the document was certainly not open for signature, or not up to its approval where it is not
 * signed, unless it is said to be off the route; a reservation that is empty, too long or holds a NUL.
 */
export function recordInstrument(
  command: RecordNotification | RecordDeposit,
  records: Records,
  context: DecisionContext,
): Decision {
  const subject = checkSubject(command, records, context);
  if (subject.refusal) return { kind: 'refused', refusal: subject.refusal };
  const { dossier, document, header } = subject.value;
  const party = checkParty(records, command.partyId);
  if (party.refusal) return { kind: 'refused', refusal: party.refusal };
  const { partyId, documentId } = command;
  const name = partyName(party.value);
  const what = inBoth((locale) => `${name[locale]}, ${WHAT[command.command][locale]}`);
  const isNotification = command.command === 'recordNotification';
  const rows = isNotification ? records.notification : records.deposit;
  const again = checkNew(rows, { documentId, partyId, occurred: header.occurred }, what);
  if (again) return { kind: 'refused', refusal: again };
  const closed = command.offRoute ? undefined : checkOpen(records, document, header.occurred, 'instrument');
  if (closed) return { kind: 'refused', refusal: closed };

  const words = checkText('reservation', command.reservation, TEXT_LIMIT);
  if (words) return { kind: 'refused', refusal: words };

  const id = context.newId();
  const told = { dossierId: dossier.id, documentId, partyId, reservation: command.reservation };
  return {
    kind: 'accepted',
    entries: [
      isNotification
        ? {
            ...{ ...header, kind: 'notificationGiven', version: KIND_VERSIONS.notificationGiven },
            payload: { notificationId: id, ...told },
          }
        : {
            ...{ ...header, kind: 'depositMade', version: KIND_VERSIONS.depositMade },
            payload: { depositId: id, ...told },
          },
    ],
  };
}
