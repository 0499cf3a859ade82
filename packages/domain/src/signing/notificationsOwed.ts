import type { Document, ForceRule, Records } from '../journal/records.ts';
import type { Party } from '../parties/party.ts';
import type { LocalDate } from '../time/localDate.ts';
import { certainDay } from '../time/when.ts';
import { forceRuleOf } from './forceRuleOf.ts';
import { recordedFor } from './held.ts';
import { countedOn, whoGaveOne } from './instruments.ts';
import type { InstrumentsAwaited } from './instrumentsAwaited.ts';
import { leavingOf } from './leaving.ts';
import { notifiedBy } from './procedures.ts';
import { type PartySignature, signaturesOf } from './signatures.ts';
import { isSigned, signedBy } from './signed.ts';

/**
 * The notifications of those who signed and said that their law requires internal procedures: each owes its own, since it signed, until
 * it gives it or a paper says that it is bound, whether or not the document is in force for others. Where a rule counts notifications or
 * deposits, these say who is awaited.
 *
 * @returns undefined where nobody owes one
 */
export function notificationsOwed(
  records: Records,
  document: Document,
  day: LocalDate,
): InstrumentsAwaited | undefined {
  const signers = signersUnder(records, document, day);
  const gave = whoGaveOne(records, document);
  const owing = signers.filter((each) => each.needsProcedures === true && isNotBound(records, document, each, gave));
  const given = signers.filter(({ party }) => notifiedBy(records, document.id, party.record.id)).length;
  if (owing.length === 0) return undefined;
  return {
    ...{ table: 'notification', given, needed: given + owing.length, among: null },
    owing: owing.map(({ party }) => {
      const signature = signedBy(records, document.id, party.record.id);
      return { party, since: signature ? certainDay(signature.occurred) : null };
    }),
  };
}

/** Who signed, and of whom nobody can tell whether it owes a notification, because the rule asks for those of some and it did not say. */
export function proceduresUntold(records: Records, document: Document, day: LocalDate): readonly Party[] {
  if (forceRuleOf(records, document.id)?.trigger !== 'signatureOrNotification') return [];
  const gave = whoGaveOne(records, document);
  return signersUnder(records, document, day)
    .filter((each) => each.needsProcedures === null && isNotBound(records, document, each, gave))
    .map(({ party }) => party);
}

/** Whether what a party said of its procedures decides under a rule, and not a count; it does also where no rule is known. */
export function asksOfProcedures(rule: ForceRule | undefined): boolean {
  return !rule || rule.trigger === 'signatureOrNotification' || countedOn(rule.trigger) === null;
}

function signersUnder(records: Records, document: Document, day: LocalDate): readonly PartySignature[] {
  if (!asksOfProcedures(forceRuleOf(records, document.id)) || leavingOf(records, document.id, null)) return [];
  return signaturesOf(records, document, day).parties.filter(({ state }) => isSigned(state));
}

function isNotBound(records: Records, { id }: Document, { party }: PartySignature, gave: ReadonlySet<string>): boolean {
  return !gave.has(party.record.id) && recordedFor(records, id, party.record.id) === null;
}
