import { holdsOn, type MemberState, membershipsOfState, stateByCode, statesByCode } from '@concord/domain';
import { builder } from '../builder.ts';
import { innerId } from '../ids.ts';
import { named } from '../lists/conditions.ts';
import { BODIES, STATES } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { rising } from '../lists/order.ts';
import { ofNames } from '../lists/shared.ts';
import { loadReference, loadWithin } from '../loading.ts';
import { listCost } from '../pageSize.ts';
import { NamesRef } from '../text/names.ts';
import { AS_OF } from '../time/asOf.ts';
import { datedId, type Within, within } from '../within.ts';

/** A state, by its ISO 3166-1 alpha-2 code. */
export const MemberStateRef = builder.objectRef<Within<MemberState>>('MemberState');

builder.node(MemberStateRef, {
  description: 'A member state (государство-участник). In which bodies it sits stands in their memberships.',
  id: { resolve: (state) => innerId(datedId(state)), description: 'Global id (идентификатор).' },
  loadOne: (id, context) => loadWithin(context, 'memberState', id),
  fields: (t) => ({
    code: t.string({
      description: 'ISO 3166-1 alpha-2 (код государства); a user-assigned code (XA to XZ) for a fictional state.',
      resolve: ({ value }) => value.code,
    }),
    names: t.field({
      type: NamesRef,
      description: 'What it is called (наименование).',
      resolve: ({ value }) => value.names,
    }),
    synthetic: t.boolean({
      description: 'Whether it is fictional (учебный пример).',
      resolve: ({ value }) => value.synthetic,
    }),
  }),
});

const MemberStateList = listOf<Within<MemberState>>(
  'MemberState',
  { en: 'states', ru: 'государства-участники' },
  {
    codes: named('Only these, by code (коды); lower case is forgiven.', ({ value }) => value.code, STATES),
    bodies: named(
      'Only those that certainly sit in one of these bodies on the day, by short name (органы), themselves or through an administration.',
      ({ value, records, day }) =>
        membershipsOfState(records, value.id)
          .filter((membership) => holdsOn(membership, day))
          .map(({ bodyId }) => records.body.get(bodyId)?.slug),
      BODIES,
    ),
    ...ofNames(),
  },
  {
    CODE: rising('By code (по коду).', ({ value }) => value.code),
    NAME: rising('By name (по наименованию).', ({ value }) => value.names.ru.short),
  },
);

builder.queryField('memberStates', (t) =>
  t.field({
    type: [MemberStateRef],
    description: 'All states of the register (государства-участники), by code.',
    args: { ...MemberStateList.args(t.arg), asOf: t.arg(AS_OF) },
    complexity: listCost(20),
    resolve: async (_root, { asOf, ...args }, context) => {
      const reference = await loadReference(context, asOf);
      const states = statesByCode(reference.records).map((state) => within(reference, state));
      return [...MemberStateList.choose(context, reference, args, states)];
    },
  }),
);

builder.queryField('memberState', (t) =>
  t.field({
    type: MemberStateRef,
    nullable: true,
    description: 'One state (государство-участник) on a day; null when none by that code was known by then.',
    args: {
      code: t.arg.string({
        required: true,
        description: 'ISO 3166-1 alpha-2, such as KZ (код); lower case is forgiven.',
      }),
      asOf: t.arg(AS_OF),
    },
    resolve: async (_root, { code, asOf }, context) => {
      const reference = await loadReference(context, asOf);
      const state = stateByCode(reference.records, code);
      return state ? within(reference, state) : null;
    },
  }),
);
