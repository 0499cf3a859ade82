import { builder } from '../builder.ts';
import { versionField, whenFields, whenSaid } from '../commands/inputs.ts';
import { recordIdOf } from '../ids.ts';
import { INFERRED } from '../time/inferred.ts';
import { BodyResult, runBody } from './bodyResult.ts';
import { MembershipRoleEnum } from './membership.ts';

const StartMembershipInput = builder.inputType('StartMembershipInput', {
  description: 'A party sits in a body from a day (внести членство).',
  fields: (t) => ({
    body: t.id({ required: true, description: 'The body (орган).' }),
    party: t.id({ required: true, description: 'Who sits in it (сторона): a state, an administration or a body.' }),
    role: t.field({ type: MembershipRoleEnum, required: true, description: 'What it may do there (статус).' }),
    from: t.string({ required: true, description: `Since when (с), EDTF. ${INFERRED}` }),
    until: t.string({
      description: `Until when (по), EDTF; none while it goes on, XXXX-XX-XX where nobody knows whether it ended. ${INFERRED}`,
    }),
    expectedVersion: versionField(t, '`version` of the body'),
    ...whenFields(t, 'said'),
  }),
});

builder.mutationField('startMembership', (t) =>
  t.field({
    type: BodyResult,
    description: 'A party sits in a body from a day (внести членство). For administrators.',
    args: {
      input: t.arg({
        type: StartMembershipInput,
        required: true,
        description: 'Who, where, since when (кто, где и с какого дня).',
      }),
    },
    resolve: (_root, { input }, context) => {
      const { body, party, role, from, until } = input;
      const partyId = recordIdOf(party, 'MemberState', 'Administration', 'Body');
      const command = {
        command: 'startMembership',
        ...{ bodyId: recordIdOf(body, 'Body'), partyId, role, from, until: until ?? null },
        ...whenSaid(input),
      } as const;
      return runBody(context, command, input, [body, party, input.source.paper]);
    },
  }),
);
