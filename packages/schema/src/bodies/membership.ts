import {
  holdsOn,
  MEMBERSHIP_ROLE_TEXT,
  MEMBERSHIP_ROLES,
  type Membership,
  partyOf,
  uncertainMembershipsOn,
} from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { innerId } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { PartyRef, partyShape } from '../parties/party.ts';
import { enumOf } from '../text/enums.ts';
import { WhenRef } from '../time/when.ts';
import { datedId, type Within, within } from '../within.ts';
import { BodyRef } from './ref.ts';

export const MembershipRoleEnum = enumOf(
  'MembershipRole',
  'What a member may do (статус членства).',
  MEMBERSHIP_ROLES,
  MEMBERSHIP_ROLE_TEXT,
);

/** A party in a body. */
export const MembershipRef = builder.objectRef<Within<Membership>>('Membership');

builder.node(MembershipRef, {
  description: 'A party sits in a body from a day (членство). An unknown end stays unknown.',
  id: { resolve: (membership) => innerId(datedId(membership)), description: 'Global id.' },
  loadOne: (id, context) => loadWithin(context, 'membership', id),
  fields: (t) => ({
    body: t.field({
      type: BodyRef,
      description: 'The body (орган).',
      resolve: (membership) => {
        const body = membership.records.body.get(membership.value.bodyId);
        if (!body) throw new GraphQLError('The body is not among what you may see.');
        return within(membership, body);
      },
    }),
    party: t.field({
      type: PartyRef,
      description: 'Who sits in it (сторона).',
      resolve: (membership) => {
        const party = partyOf(membership.records, membership.value.partyId);
        if (!party) throw new GraphQLError('The member is not among what you may see.');
        return partyShape(within(membership, party));
      },
    }),
    role: t.field({
      type: MembershipRoleEnum,
      description: 'Full member, associate or observer: only a full member votes.',
      resolve: ({ value }) => value.role,
    }),
    from: t.field({ type: WhenRef, description: 'Since when.', resolve: ({ value }) => value.from }),
    holds: t.boolean({
      nullable: true,
      description:
        'Whether it holds on the day (действует ли); null when nobody can tell, because it is unknown whether it ended.',
      resolve: ({ value, records, day }) =>
        uncertainMembershipsOn(records, value.bodyId, day).includes(value) ? null : holdsOn(value, day),
    }),
    until: t.field({
      type: WhenRef,
      nullable: true,
      description: 'Until when; null while it goes on; an unknown day when its end is unknown.',
      resolve: ({ value }) => value.until,
    }),
    sources: t.field({
      type: [SourceRefType],
      description: 'The papers that say so (источники).',
      resolve: sourcesOf,
    }),
  }),
});
