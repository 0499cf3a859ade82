import {
  BODY_KIND_TEXT,
  BODY_KINDS,
  type Body,
  compareText,
  holdsOn,
  type Membership,
  rowsBy,
  stateCodeOf,
} from '@concord/domain';
import { builder } from '../builder.ts';
import { innerId } from '../ids.ts';
import { belonging, named, oneOf } from '../lists/conditions.ts';
import { BODIES, ORGANISATIONS, STATES } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { rising } from '../lists/order.ts';
import { ofNames } from '../lists/shared.ts';
import { loadReference, loadWithin } from '../loading.ts';
import { OrganisationRef, organisationWithin } from '../organisations/organisation.ts';
import { listCost } from '../pageSize.ts';
import { pageTexts } from '../relay.ts';
import { enumOf } from '../text/enums.ts';
import { NamesRef } from '../text/names.ts';
import { AS_OF } from '../time/asOf.ts';
import { datedId, type Within, within } from '../within.ts';
import { DecisionRuleRef, rulesWithin } from './decisionRule.ts';
import { MembershipList, MembershipRef } from './membership.ts';
import { BodyRef } from './ref.ts';

export const BodyKindEnum = enumOf('BodyKind', 'What kind of body it is (вид органа).', BODY_KINDS, BODY_KIND_TEXT);

builder.node(BodyRef, {
  description: 'A body (орган) of an organisation.',
  id: { resolve: (body) => innerId(datedId(body)), description: 'Global id (идентификатор).' },
  loadOne: (id, context) => loadWithin(context, 'body', id),
  fields: (t) => ({
    slug: t.string({
      description: 'Short name in addresses (краткое имя в адресах).',
      resolve: ({ value }) => value.slug,
    }),
    kind: t.field({
      type: BodyKindEnum,
      description: 'What kind of body it is (вид органа).',
      resolve: ({ value }) => value.bodyKind,
    }),
    names: t.field({
      type: NamesRef,
      description: 'What it is called (наименование).',
      resolve: ({ value }) => value.names,
    }),
    organisation: t.field({
      type: OrganisationRef,
      description: 'The organisation that it belongs to (организация).',
      resolve: (body) => organisationWithin(body, body.value.organisationId),
    }),
    parent: t.field({
      type: BodyRef,
      nullable: true,
      description:
        'The body that it is part of (вышестоящий орган); null when there is none, or none that you may see.',
      resolve: (body) => bodiesWithin(body, body.value.parentId === null ? [] : [body.value.parentId])[0] ?? null,
    }),
    synthetic: t.boolean({
      description: 'Whether it is fictional (учебный пример).',
      resolve: ({ value }) => value.synthetic,
    }),
    memberships: t.field({
      type: [MembershipRef],
      description: 'Who sits in it, with dates as far as they are known (членство). Membership differs body by body.',
      args: MembershipList.args(t.arg),
      complexity: listCost(11),
      resolve: (body, args, context) => {
        const own = membershipsOf(body).map((membership) => within(body, membership));
        return [...MembershipList.choose(context, body, args, own)];
      },
    }),
    rules: t.field({
      type: [DecisionRuleRef],
      description:
        'How it decides, with citations (правила принятия решений), in the order in which they began; none where no source says. Those for different matters hold side by side.',
      resolve: (body) => rulesWithin(body, body.value.id),
    }),
  }),
});

/** Who sits in a body, by id. */
function membershipsOf({ value, records }: Within<Body>): readonly Membership[] {
  const memberships = [...records.membership.values()].filter(({ bodyId }) => bodyId === value.id);
  return memberships.sort((a, b) => compareText(a.id, b.id));
}

/** Bodies of the same records, without those that the reader may not see. */
export function bodiesWithin(from: Within<unknown>, ids: readonly string[]): Within<Body>[] {
  return ids.flatMap((id) => {
    const body = from.records.body.get(id);
    return body ? [within(from, body)] : [];
  });
}

const BodyList = listOf<Within<Body>>(
  'Body',
  { en: 'bodies', ru: 'органы' },
  {
    slugs: named('Only these (краткие имена), by short name.', ({ value }) => value.slug, BODIES),
    kinds: oneOf(BodyKindEnum, 'Only of one of these kinds (вид органа).', ({ value }) => value.bodyKind),
    organisations: named(
      'Only of one of these organisations, by short name (организации).',
      ({ value, records }) => records.organisation.get(value.organisationId)?.slug,
      ORGANISATIONS,
    ),
    parents: belonging(
      ['Body'],
      'Only parts of one of these bodies (вышестоящие органы).',
      ({ value }) => value.parentId,
    ),
    members: named(
      'Only those in which one of these states certainly sits on the day, by code (государства-участники), itself or through an administration.',
      ({ value, records, day }) =>
        rowsBy(records.membership, 'bodyId', value.id)
          .filter((membership) => holdsOn(membership, day))
          .map(({ partyId }) => stateCodeOf(records, partyId)),
      STATES,
    ),
    ...ofNames(),
  },
  {
    SLUG: rising('By short name (по краткому имени).', ({ value }) => value.slug),
    NAME: rising('By name (по наименованию).', ({ value }) => value.names.ru.short),
    KIND: rising('By kind (по виду).', ({ value }) => BODY_KINDS.indexOf(value.bodyKind)),
    ORGANISATION: rising(
      'By organisation (по организации), by short name.',
      ({ value, records }) => records.organisation.get(value.organisationId)?.slug ?? null,
    ),
  },
);

const BODY_PAGE = pageTexts('Body', { en: 'bodies', ru: 'органы' });

builder.queryField('bodies', (t) =>
  t.connection(
    {
      type: BodyRef,
      description: 'All bodies of the register (органы), by slug.',
      args: { ...BodyList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const reference = await loadReference(context, asOf);
        const bodies = [...reference.records.body.values()].sort((a, b) => compareText(a.slug, b.slug));
        const things = bodies.map((body) => within(reference, body));
        return BodyList.page(context, reference, args, things);
      },
    },
    {
      ...BODY_PAGE.page,
      fields: (c) => ({
        totalCount: c.int({
          description: 'How many there are in all (всего).',
          resolve: ({ totalCount }) => totalCount,
        }),
      }),
    },
    BODY_PAGE.edge,
  ),
);
