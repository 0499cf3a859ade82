import { builder } from '../builder.ts';
import { run } from '../commands/run.ts';
import { partyIdOf, resultOf, subjectFields, subjectOf } from './inputs.ts';

const RecordEntryIntoForceInput = builder.inputType('RecordEntryIntoForceInput', {
  description: 'A paper says that a document entered into force (внести вступление в силу).',
  fields: (t) => ({
    ...subjectFields(t, 'in force'),
    party: t.id({ description: 'For whom (сторона); for all unless given.' }),
  }),
});

const RecordWithdrawalInput = builder.inputType('RecordWithdrawalInput', {
  description:
    'A document was withdrawn (снять документ), or a state withdrew from it (внести выход): from `occurred` on it is not bound. Where the treaty gives a notice, that is the day on which it took effect, not the day of the notice.',
  fields: (t) => ({
    ...subjectFields(t, 'withdrawn'),
    party: t.id({ description: 'Who withdrew (сторона); the document itself unless given.' }),
  }),
});

builder.mutationFields((t) => ({
  recordEntryIntoForce: t.field({
    type: resultOf('EntryIntoForceRecorded', 'The entry into force was recorded (вступление в силу внесено).'),
    description:
      'A paper says that a document entered into force, for all or for one state (внести вступление в силу). For the secretariat.',
    args: {
      input: t.arg({
        type: RecordEntryIntoForceInput,
        required: true,
        description: 'What, for whom, when (что, для кого и когда).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const partyId = input.party ? partyIdOf(input.party) : null;
      const sent = [input.document, input.party, input.source.paper];
      return run(context, { command: 'recordEntryIntoForce', ...subjectOf(input), partyId }, input, sent);
    },
  }),
  recordWithdrawal: t.field({
    type: resultOf('WithdrawalRecorded', 'The withdrawal was recorded (снятие или выход внесены).'),
    description: 'A document was withdrawn, or a state withdrew from it (снять, внести выход). For the secretariat.',
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
      return run(context, { command: 'recordWithdrawal', ...subjectOf(input), partyId }, input, sent);
    },
  }),
}));
