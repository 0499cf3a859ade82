import { builder } from '../builder.ts';
import { run } from '../commands/run.ts';
import { partyIdOf, resultOf, subjectFields, subjectOf } from './inputs.ts';

const RecordWithdrawalInput = builder.inputType('RecordWithdrawalInput', {
  description:
    'A document was withdrawn (снять документ), or a state gave notice that it withdraws from it (внести уведомление о выходе). It is bound until the withdrawal is in effect: on the day that is given, else so long after the notice as the rule of the document says, else at once.',
  fields: (t) => ({
    ...subjectFields(t, 'withdrawn, or notice was given'),
    party: t.id({ description: 'Who withdrew (сторона); the document itself unless given.' }),
    effective: t.string({
      description:
        'Since when the withdrawal of the party is in effect (с какого времени действует выход), EDTF: 2027-08-18; where the paper says so. It may be yet to come, and is not before the notice.',
    }),
  }),
});

const RevokeWithdrawalInput = builder.inputType('RevokeWithdrawalInput', {
  description: 'A state took back its notice of withdrawal (отозвать уведомление о выходе): it goes on being bound.',
  fields: (t) => ({
    ...subjectFields(t, 'revoked'),
    party: t.id({ required: true, description: 'Who took it back (сторона).' }),
  }),
});

builder.mutationFields((t) => ({
  recordWithdrawal: t.field({
    type: resultOf('WithdrawalRecorded', 'The withdrawal was recorded (снятие или выход внесены).'),
    description:
      'A document was withdrawn, or a state gave notice that it withdraws from it (снять, внести выход). For the secretariat.',
    args: {
      input: t.arg({
        type: RecordWithdrawalInput,
        required: true,
        description: 'What, or who from what (что снято или кто вышел).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const partyId = input.party ? partyIdOf(input.party) : null;
      const sent = [input.document, input.party, input.source.paper];
      const said = { ...subjectOf(input), partyId, effective: input.effective ?? null };
      return run(context, { command: 'recordWithdrawal', ...said }, input, sent);
    },
  }),
  revokeWithdrawal: t.field({
    type: resultOf('WithdrawalRevoked', 'The revocation was recorded (отзыв уведомления о выходе внесён).'),
    description:
      'A state took back the last notice of withdrawal that it gave, before that was in effect (отозвать уведомление о выходе; Vienna Convention on the Law of Treaties, article 68). For the secretariat.',
    args: {
      input: t.arg({
        type: RevokeWithdrawalInput,
        required: true,
        description: 'Who took back its notice, and of which document (кто отозвал и о выходе из какого документа).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const said = { ...subjectOf(input), partyId: partyIdOf(input.party) };
      const sent = [input.document, input.party, input.source.paper];
      return run(context, { command: 'revokeWithdrawal', ...said }, input, sent);
    },
  }),
}));
