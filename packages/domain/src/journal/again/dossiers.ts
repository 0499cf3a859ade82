import type { RequestPositions } from '../../letters/command.ts';
import { recordReply } from '../../letters/recordReply.ts';
import { requestPositions } from '../../letters/requestPositions.ts';
import { layDownForceRule } from '../../signing/layDownForceRule.ts';
import { recordEntryIntoForce } from '../../signing/recordForce.ts';
import { recordInstrument } from '../../signing/recordInstrument.ts';
import { recordSignature } from '../../signing/recordSignature.ts';
import { recordWithdrawal } from '../../signing/recordWithdrawal.ts';
import { revokeWithdrawal } from '../../signing/revokeWithdrawal.ts';
import { withdrawReservation } from '../../signing/withdrawReservation.ts';
import { writtenWhen } from '../../time/when.ts';
import { form, given, of } from './form.ts';
import type { AgainSays } from './says.ts';

/** Letters and what comes after approval, entered once more. */
export const OF_DOSSIERS = {
  positionsRequested: form<'positionsRequested', 'letter'>('letter', ({ payload }, says, said, records, context) => {
    const { requestId: _, dossierId, collectives, informedCollectives, ...letter } = payload;
    const asWritten = {
      collectives: collectives.map(({ wording }) => wording),
      informedCollectives: informedCollectives.map(({ wording }) => wording),
    };
    const was = { ...letter, ...of(records, dossierId), ...saidAnew(says), ...asWritten };
    const command = { command: 'requestPositions', ...was, ...said, ...given(says) } as const;
    return requestPositions(command, records, context);
  }),
  replyReceived: form<'replyReceived', 'reply'>('reply', ({ payload }, says, said, records, context) => {
    const { replyId: _, dossierId, ...reply } = payload;
    const was = { ...reply, ...of(records, dossierId), stands: [], comments: [], offRoute: false };
    return recordReply({ command: 'recordReply', ...was, ...said, ...given(says) }, records, context);
  }),
  signatureRecorded: form<'signatureRecorded', 'signature'>(
    'signature',
    ({ payload }, says, said, records, context) => {
      const { signatureId: _, dossierId, ...signature } = payload;
      // What happened off the route is a deviation, and no mistake.
      const was = { ...signature, ...of(records, dossierId), offRoute: true };
      return recordSignature({ command: 'recordSignature', ...was, ...said, ...given(says) }, records, context);
    },
  ),
  notificationGiven: form<'notificationGiven', 'instrument'>(
    'instrument',
    ({ payload }, says, said, records, context) => {
      const { notificationId: _, dossierId, ...was } = payload;
      const command = {
        command: 'recordNotification',
        ...was,
        ...of(records, dossierId),
        offRoute: true,
        ...said,
        ...given(says),
      } as const;
      return recordInstrument(command, records, context);
    },
  ),
  depositMade: form<'depositMade', 'instrument'>('instrument', ({ payload }, says, said, records, context) => {
    const { depositId: _, dossierId, ...was } = payload;
    const command = {
      command: 'recordDeposit',
      ...was,
      ...of(records, dossierId),
      offRoute: true,
      ...said,
      ...given(says),
    } as const;
    return recordInstrument(command, records, context);
  }),
  forceRuleLaidDown: form<'forceRuleLaidDown', 'forceRule'>(
    'forceRule',
    ({ payload }, says, said, records, context) => {
      const { forceRuleId: _, dossierId, ...was } = payload;
      const command = {
        command: 'layDownForceRule',
        ...was,
        ...of(records, dossierId),
        ...said,
        ...given(says),
      } as const;
      return layDownForceRule(command, records, context);
    },
  ),
  entryIntoForceRecorded: form<'entryIntoForceRecorded', 'force'>(
    'force',
    ({ payload }, says, said, records, context) => {
      const { entryIntoForceId: _, dossierId, ...was } = payload;
      const told = { ...was, ...of(records, dossierId), ...said, ...given(says) };
      return recordEntryIntoForce({ command: 'recordEntryIntoForce', ...told }, records, context);
    },
  ),
  withdrawalRecorded: form<'withdrawalRecorded', 'withdrawal'>(
    'withdrawal',
    ({ payload, occurred }, says, said, records, context) => {
      const { withdrawalId: _, dossierId, effective, ...was } = payload;
      const command = {
        command: 'recordWithdrawal',
        ...was,
        ...of(records, dossierId),
        ...said,
        ...given(says),
      } as const;
      // What took effect with its notice does so, too, on another day of that.
      const isAtOnce = effective?.edtf === occurred.edtf;
      const before = effective && (isAtOnce ? command.occurred : writtenWhen(effective));
      return recordWithdrawal({ effective: command.partyId === null ? null : before, ...command }, records, context);
    },
  ),
  reservationWithdrawn: form<'reservationWithdrawn', 'reservationWithdrawal'>(
    'reservationWithdrawal',
    ({ payload }, says, said, records, context) => {
      const { instrumentId, dossierId } = payload;
      const instrument = records.notification.get(instrumentId) ?? records.deposit.get(instrumentId);
      const { documentId = '', partyId = '' } = instrument ?? {};
      const was = { documentId, partyId, ...of(records, dossierId), ...said, ...given(says) };
      return withdrawReservation({ command: 'withdrawReservation', ...was }, records, context);
    },
    // Which reservation it was stays: another one is another entry.
    { isInItsPlace: true, keep: (before) => before },
  ),
  withdrawalRevoked: form<'withdrawalRevoked', 'revocation'>(
    'revocation',
    ({ payload }, says, said, records, context) => {
      const { withdrawalId, dossierId } = payload;
      const { documentId = '', partyId = null } = records.withdrawal.get(withdrawalId) ?? {};
      const was = { documentId, partyId: partyId ?? '', ...of(records, dossierId), ...said, ...given(says) };
      return revokeWithdrawal({ command: 'revokeWithdrawal', ...was }, records, context);
    },
    // Which notice it was stays: another one is another entry.
    { isInItsPlace: true, keep: (before) => before },
  ),
} as const;

/** A term that is said another way takes the place of the one before, with all that belongs to that. */
function saidAnew({ term, termDays }: AgainSays['letter']): Partial<TermGiven> {
  if (term !== undefined && term !== null) return { termDays: null, calendarBodyId: null };
  return termDays !== undefined && termDays !== null ? { term: null } : {};
}

type TermGiven = Pick<RequestPositions, 'term' | 'termDays' | 'calendarBodyId'>;
