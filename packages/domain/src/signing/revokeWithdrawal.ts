import { checkTimes } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkNotBefore } from '../commands/told.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records, Withdrawal } from '../journal/records.ts';
import { partyName } from '../parties/party.ts';
import { sees } from '../sight/sight.ts';
import type { LocalizedText } from '../text/text.ts';
import { earliestOf, latestOf, type When } from '../time/when.ts';
import { checkParty, checkSubject } from './checks.ts';
import type { RevokeWithdrawal } from './command.ts';
import { effectOf, leavingOf } from './leaving.ts';

/**
 * A state took back its notice of withdrawal: it goes on being bound, as if it had given none. That it can do at any time before the
 * withdrawal takes effect (Vienna Convention on the Law of Treaties, article 68); afterwards it accedes anew.
 *
 * Refused, besides what `checkSubject` refuses: a party that is neither a state nor an administration, or has given no notice that still
 * stands; a day before the notice, or one on which the withdrawal was certainly in effect; that it was known before the notice was.
 */
export function revokeWithdrawal(command: RevokeWithdrawal, records: Records, context: DecisionContext): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const subject = checkSubject(command, records, context);
  if (subject.refusal) return refused(subject.refusal);
  const { dossier, document, header } = subject.value;
  const party = checkParty(records, command.partyId);
  if (party.refusal) return refused(party.refusal);
  const leaving = leavingOf(records, document.id, command.partyId);
  if (!leaving || !sees(context.viewer, leaving.withdrawal))
    return refused(refuse('NO_NOTICE', { party: partyName(party.value), document: document.title }));
  const { withdrawal } = leaving;
  const early = checkNotBefore(command.occurred, withdrawal.occurred, NOTICE);
  if (early) return refused(early);
  const times = checkTimes(command, context.today, { what: NOTICE, day: latestOf(withdrawal.known) });
  if (times.refusal) return refused(times.refusal);
  const expected = misfitOfRevocation(records, withdrawal, header.occurred);
  if (expected) return refused(refuse('WITHDRAWAL_DOES_NOT_FIT', { expected }));

  const payload = { withdrawalId: withdrawal.id, dossierId: dossier.id };
  const entry = { ...header, ...times.value, visibility: withdrawal.visibility };
  const version = KIND_VERSIONS.withdrawalRevoked;
  return { kind: 'accepted', entries: [{ ...entry, kind: 'withdrawalRevoked', version, payload }] };
}

/** Why a withdrawal cannot be revoked on a day, as a sentence that says what was expected; the same for commands and datasets. */
export function misfitOfRevocation(records: Records, withdrawal: Withdrawal, revoked: When): LocalizedText | undefined {
  if (withdrawal.partyId === null) return OF_A_PARTY;
  const [from, to] = [earliestOf(revoked) ?? '', latestOf(revoked) ?? '9'];
  if (to < (earliestOf(withdrawal.occurred) ?? '')) return BEFORE_NOTICE;
  const { latest } = effectOf(records, withdrawal);
  return latest !== null && latest <= from ? IN_EFFECT : undefined;
}

const NOTICE: LocalizedText = { ru: 'уведомление о выходе', en: 'the notice of withdrawal' };
const OF_A_PARTY: LocalizedText = {
  ru: 'Отзывают уведомление стороны о выходе, а документ снимают без уведомления.',
  en: 'What is revoked is the notice of a party; a document is withdrawn without one.',
};
const BEFORE_NOTICE: LocalizedText = {
  ru: 'Уведомление отзывают не раньше, чем его подали.',
  en: 'A notice is not revoked before it was given.',
};
const IN_EFFECT: LocalizedText = {
  ru: 'К этому дню выход уже действовал, а отозвать уведомление можно только до того. Если сторона вернулась, внесите, как она присоединилась.',
  en: 'By that day it was in effect, and a notice can be revoked only before that. If the party came back, record how it acceded.',
};
