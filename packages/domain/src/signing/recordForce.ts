import type { Decision, DecisionContext } from '../commands/decision.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Document, Records } from '../journal/records.ts';
import { type Party, partyName } from '../parties/party.ts';
import { inBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { checkNew, checkPartyOrAll, checkSubject } from './checks.ts';
import type { RecordEntryIntoForce } from './command.ts';

/**
 * A paper says that a document entered into force, for all or for one party. It is not refused for what follows from the rule: where
 * the two contradict each other, both are shown.
 *
 * Refused, besides what `checkSubject` refuses: a party that is neither a state nor an administration; what is recorded for the same
 * day already.
 */
export function recordEntryIntoForce(
  command: RecordEntryIntoForce,
  records: Records,
  context: DecisionContext,
): Decision {
  const subject = checkSubject(command, records, context);
  if (subject.refusal) return { kind: 'refused', refusal: subject.refusal };
  const { dossier, document, header } = subject.value;
  const party = checkPartyOrAll(records, command.partyId);
  if (party.refusal) return { kind: 'refused', refusal: party.refusal };
  const { partyId, documentId } = command;
  const what = whatOf({ ru: 'вступление в силу', en: 'entry into force' }, document, party.value);
  const again = checkNew(records.entryIntoForce, { documentId, partyId, occurred: header.occurred }, what);
  if (again) return { kind: 'refused', refusal: again };

  const payload = { entryIntoForceId: context.newId(), dossierId: dossier.id, documentId, partyId };
  const version = KIND_VERSIONS.entryIntoForceRecorded;
  return { kind: 'accepted', entries: [{ ...header, kind: 'entryIntoForceRecorded', version, payload }] };
}

/** The party, or the document where it is about all: «Авалия, выход». */
export function whatOf(what: LocalizedText, { title }: Document, party: Party | null): LocalizedText {
  const who = party ? partyName(party) : title;
  return inBoth((locale) => `${who[locale]}, ${what[locale]}`);
}
