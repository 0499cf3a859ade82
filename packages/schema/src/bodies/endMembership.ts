import { builder } from '../builder.ts';
import { versionField, whenFields, whenSaid } from '../commands/inputs.ts';
import { recordIdOf } from '../ids.ts';
import { INFERRED } from '../time/inferred.ts';
import { BodyResult, runBody } from './bodyResult.ts';

const EndMembershipInput = builder.inputType('EndMembershipInput', {
  description: 'A party no longer sits in a body (прекратить членство).',
  fields: (t) => ({
    membership: t.id({ required: true, description: 'Which membership (членство).' }),
    until: t.string({
      required: true,
      description: `Its last day (по), EDTF; XXXX-XX-XX where it is known only that it may have ended. ${INFERRED}`,
    }),
    expectedVersion: versionField(t, '`version` of the body'),
    ...whenFields(t, 'said'),
  }),
});

builder.mutationField('endMembership', (t) =>
  t.field({
    type: BodyResult,
    description:
      'A party no longer sits in a body (прекратить членство); one that comes back begins a new membership. For administrators.',
    args: {
      input: t.arg({
        type: EndMembershipInput,
        required: true,
        description: 'Which membership, until when (какое членство и до какого дня).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const { membership, until } = input;
      const command = {
        command: 'endMembership',
        ...{ membershipId: recordIdOf(membership, 'Membership'), until },
        ...whenSaid(input),
      } as const;
      return runBody(context, command, input, [membership, input.source.paper]);
    },
  }),
);
