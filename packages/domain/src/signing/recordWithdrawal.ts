import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import { earliestOf, latestOf, readWhen, type When } from '../time/when.ts';
import { checkNew, checkPartyOrAll, checkSubject } from './checks.ts';
import type { RecordWithdrawal } from './command.ts';
import { whatOf } from './recordForce.ts';

/**
 * A document was withdrawn, or a party gave notice that it withdraws from it: once that is in effect it is no longer bound.
 *
 * Refused, besides what `checkSubject` refuses: a party that is neither a state nor an administration; what is recorded for the same day
 * already; a day of effect that does not exist, is earlier than the notice, or is said of the document itself.
 */
export function recordWithdrawal(command: RecordWithdrawal, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const subject = checkSubject(command, records, context);
  if (subject.refusal) return refused(subject.refusal);
  const { dossier, document, header } = subject.value;
  const party = checkPartyOrAll(records, command.partyId);
  if (party.refusal) return refused(party.refusal);
  const { partyId, documentId } = command;
  const effective = command.effective === null ? null : readWhen(command.effective);
  if (effective === undefined) return refused(refuse('INVALID_DATE', { date: command.effective ?? '' }));
  const expected = effective && misfitOfEffect(partyId, header.occurred, effective);
  if (expected) return refused(refuse('WITHDRAWAL_DOES_NOT_FIT', { expected }));
  const lead = partyId === null ? { ru: 'снятие документа', en: 'withdrawal' } : { ru: 'выход', en: 'withdrawal' };
  const what = whatOf(lead, document, party.value);
  const again = checkNew(records.withdrawal, { documentId, partyId, occurred: header.occurred }, what);
  if (again) return refused(again);

  const payload = { withdrawalId: context.newId(), dossierId: dossier.id, documentId, partyId, effective };
  const version = KIND_VERSIONS.withdrawalRecorded;
  return { kind: 'accepted', entries: [{ ...header, kind: 'withdrawalRecorded', version, payload }] };
}

/** What does not fit in a day of effect, as a sentence that says what was expected; the same for commands and datasets. */
export function misfitOfEffect(partyId: string | null, notice: When, effective: When): LocalizedText | undefined {
  if (partyId === null) return OF_A_PARTY;
  return (latestOf(effective) ?? '9') < (earliestOf(notice) ?? '') ? NOT_BEFORE_NOTICE : undefined;
}

const OF_A_PARTY: LocalizedText = {
  ru: 'С какого дня действует выход, указывается для стороны, которая выходит. Документ снимается в тот день, который указан.',
  en: 'From when it is in effect is said of a party that withdraws. A document is withdrawn on the day that is given.',
};
const NOT_BEFORE_NOTICE: LocalizedText = {
  ru: 'Выход действует не раньше, чем о нём уведомили. Укажите день уведомления или более поздний.',
  en: 'A withdrawal is not in effect before it was given notice of. Give the day of the notice or a later one.',
};
