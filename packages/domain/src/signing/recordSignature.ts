import { checkText, TEXT_LIMIT } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import { partyName } from '../parties/party.ts';
import { inBoth } from '../text/listText.ts';
import { SIGNATURE_MANNER_TEXT } from '../text/vocabulary.ts';
import { checkOpen } from './checkOpen.ts';
import { checkNew, checkParty, checkSubject } from './checks.ts';
import type { RecordSignature } from './command.ts';
import { fitsManner } from './procedures.ts';

/**
 * A state signed a document, with a reservation or a dissenting opinion or without, or did not sign it.
 *
 * Refused, besides what `checkSubject` refuses: a party that is neither a state nor an administration; the same manner of the same
 * party on the same day; a day on which the document was certainly not open for signature, unless it is said to be off the route; a
 * text that is empty, too long or holds a NUL; what is said of the internal procedures of a party that does not sign, and of its applying the document provisionally.
 */
export function recordSignature(command: RecordSignature, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const subject = checkSubject(command, records, context);
  if (subject.refusal) return refused(subject.refusal);
  const { dossier, document, header } = subject.value;
  const party = checkParty(records, command.partyId);
  if (party.refusal) return refused(party.refusal);
  const { manner, text, needsProcedures, appliesProvisionally, partyId, documentId } = command;
  const { occurred } = header;
  const name = partyName(party.value);
  const what = inBoth((locale) => `${name[locale]}, ${SIGNATURE_MANNER_TEXT[manner][locale]}`);
  const again = checkNew(records.signature, { ...command, occurred }, what, (row) => row.manner === manner);
  if (again) return refused(again);
  const closed = command.offRoute ? undefined : checkOpen(records, document, occurred, 'signature');
  if (closed) return refused(closed);
  const words = checkText('text', text, TEXT_LIMIT);
  if (!fitsManner(command)) return refused(refuse('PROCEDURES_OF_UNSIGNED'));
  if (words) return refused(words);

  const signatureId = context.newId();
  const payload = {
    ...{ signatureId, dossierId: dossier.id, documentId, partyId, manner, text },
    ...{ needsProcedures, appliesProvisionally },
  };
  const version = KIND_VERSIONS.signatureRecorded;
  return { kind: 'accepted', entries: [{ ...header, kind: 'signatureRecorded', version, payload }] };
}
