import {
  MEMBERSHIP_ROLE_TEXT,
  MEMBERSHIP_ROLES,
  type MembershipRole,
  partyOf,
  type SourceRef,
  type When,
} from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { enumOf } from '../text/enums.ts';
import { WhenRef } from '../time/when.ts';
import { BodyRef } from './body.ts';

const MembershipRoleEnum = enumOf(
  'MembershipRole',
  'What a member may do (статус членства).',
  MEMBERSHIP_ROLES,
  MEMBERSHIP_ROLE_TEXT,
);

builder.prismaNode('Membership', {
  description: 'A party sits in a body from a day (членство). An unknown end stays unknown.',
  id: { field: 'id', description: 'Global id.' },
  findUnique: (id, { sight }) => ({ id, visibility: { in: [...sight] } }),
  fields: (t) => ({
    body: t.relation('body', { type: BodyRef, description: 'The body (орган).' }),
    party: t.field({
      type: PartyRef,
      description: 'Who sits in it (сторона).',
      select: { partyId: true },
      resolve: async ({ partyId }, _args, { reference, today }) => {
        const records = await reference();
        const party = partyOf(records, partyId);
        if (!party) throw new GraphQLError('The member is not in the register.');
        return partyShape({ value: party, records, day: today, past: false });
      },
    }),
    role: t.field({
      type: MembershipRoleEnum,
      description: 'Full member, associate or observer: only a full member votes.',
      select: { role: true },
      resolve: ({ role }) => role as MembershipRole,
    }),
    from: t.field({
      type: WhenRef,
      description: 'Since when.',
      select: { from: true },
      resolve: ({ from }) => from as When,
    }),
    until: t.field({
      type: WhenRef,
      nullable: true,
      description: 'Until when; null when no end is known.',
      select: { until: true },
      resolve: ({ until }) => until as When | null,
    }),
    sources: t.field({
      type: [SourceRefType],
      description: 'The papers that say so (источники).',
      select: { sources: true },
      resolve: async ({ sources }, _args, { reference, today }) =>
        sourcesOf({
          value: { sources: sources as unknown as readonly SourceRef[] },
          records: await reference(),
          day: today,
          past: false,
        }),
    }),
  }),
});
