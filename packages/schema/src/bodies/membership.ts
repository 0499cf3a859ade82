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
import { day, flag, named, oneOf } from '../lists/conditions.ts';
import { BODIES } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { byParty, ofParties } from '../lists/shared.ts';
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

type Own = Within<Membership>;

/** Whether it holds on the day; null when nobody can tell. */
function holds({ value, records, day: on }: Own): boolean | null {
  return uncertainMembershipsOn(records, value.bodyId, on).includes(value) ? null : holdsOn(value, on);
}

/** How the members of bodies are filtered and ordered. */
export const MembershipList = listOf<Own>(
  'Membership',
  { en: 'memberships', ru: 'членство' },
  {
    roles: oneOf(MembershipRoleEnum, 'Only with one of these roles (статус членства).', ({ value }) => value.role),
    bodies: named(
      'Only in one of these bodies, by short name (органы).',
      ({ value, records }) => records.body.get(value.bodyId)?.slug,
      BODIES,
    ),
    ...ofParties(({ value }: Own) => [value.partyId]),
    holds: flag(
      'Only those that hold on the day (действует), or only those that do not: of which nobody can tell is neither.',
      holds,
    ),
    from: day('Since when (с какого времени).', ({ value }) => value.from),
    until: day('Until when (по какое время).', ({ value }) => value.until),
  },
  {
    BODY: rising(
      'By body (по органу), by short name.',
      ({ value, records }) => records.body.get(value.bodyId)?.slug ?? null,
    ),
    PARTY: byParty(({ value }) => value.partyId),
    ROLE: rising('By role (по статусу): full members first.', ({ value }) => MEMBERSHIP_ROLES.indexOf(value.role)),
    FROM: falling('By the day since when, the latest first (по дню начала).', ({ value }) => value.from),
  },
);

/** A party in a body. */
export const MembershipRef = builder.objectRef<Within<Membership>>('Membership');

builder.node(MembershipRef, {
  description: 'A party sits in a body from a day (членство). An unknown end stays unknown.',
  id: { resolve: (membership) => innerId(datedId(membership)), description: 'Global id (идентификатор).' },
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
      description:
        'Full member (полноправный, ассоциированный член или наблюдатель), associate or observer: only a full member votes.',
      resolve: ({ value }) => value.role,
    }),
    from: t.field({ type: WhenRef, description: 'Since when (с какого дня).', resolve: ({ value }) => value.from }),
    holds: t.boolean({
      nullable: true,
      description:
        'Whether it holds on the day (действует ли); null when nobody can tell, because it is unknown whether it ended.',
      resolve: holds,
    }),
    until: t.field({
      type: WhenRef,
      nullable: true,
      description: 'Until when (до какого дня); null while it goes on; an unknown day when its end is unknown.',
      resolve: ({ value }) => value.until,
    }),
    sources: t.field({
      type: [SourceRefType],
      description: 'The papers that say so (источники).',
      resolve: sourcesOf,
    }),
  }),
});
