import type { Checked } from '../commands/checks.ts';
import type { DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkDocument, checkEntering } from '../dossiers/checkEntering.ts';
import type { DossierHeader } from '../dossiers/newDocument.ts';
import type { Id } from '../journal/entry.ts';
import type { Document, Dossier, Records } from '../journal/records.ts';
import { type Party, partyName, partyOf } from '../parties/party.ts';
import type { LocalizedText } from '../text/text.ts';
import { inWords } from '../text/whenText.ts';
import type { When } from '../time/when.ts';
import type { SigningCommand } from './command.ts';

/** What every command about signature and force names, found; and all of the entry but its kind and payload. */
type Subject = Readonly<{ dossier: Dossier; document: Document; header: DossierHeader }>;

/**
 * What the commands of this noun have in common. Only the secretariat and administrators record what states did after approval:
 * a signature or a deposit is the depositary's word, not the delegate's.
 *
 * Refused: who is not signed in or has another role; a dossier, a document in it or a paper that is not there; dates that do not
 * exist, lie in the future or certainly before the dossier.
 */
export function checkSubject(command: SigningCommand, records: Records, context: DecisionContext): Checked<Subject> {
  const entering = checkEntering(command, records, context);
  if (entering.refusal) return entering;
  const document = checkDocument(records, entering.value.dossier, command.documentId);
  return document.refusal ? document : { value: { ...entering.value, document: document.value } };
}

/** A state, or an administration of one: whoever signs. Refused: what is not there, and what is neither. */
export function checkParty(records: Records, partyId: Id): Checked<Party> {
  const party = partyOf(records, partyId);
  if (party?.kind === 'memberState' || party?.kind === 'administration') return { value: party };
  if (party) return { refusal: refuse('NOT_A_SIGNATORY', { party: partyName(party) }) };
  return { refusal: refuse('UNKNOWN_PARTY', { party: partyId }) };
}

/** The same for what may be about all; null is about all. */
export function checkPartyOrAll(records: Records, partyId: Id | null): Checked<Party | null> {
  return partyId === null ? { value: null } : checkParty(records, partyId);
}

type Told = Readonly<{ documentId: Id; partyId: Id | null; occurred: When }>;

/**
 * The refusal for what is recorded already of the same document and party, for the same day. A command that is sent twice by
 * mistake has the same idempotency key and is answered as the first time; another one would say nothing new.
 *
 * @param what how the fact is called for a person
 */
export function checkNew<T extends Told>(
  rows: ReadonlyMap<Id, T>,
  told: Told,
  what: LocalizedText,
  isSame: (row: T) => boolean = () => true,
): Refusal | undefined {
  const same = [...rows.values()].some(
    (row) =>
      row.documentId === told.documentId &&
      row.partyId === told.partyId &&
      row.occurred.edtf === told.occurred.edtf &&
      isSame(row),
  );
  return same ? refuse('ALREADY_RECORDED', { what, when: inWords(told.occurred) }) : undefined;
}
