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
}));
