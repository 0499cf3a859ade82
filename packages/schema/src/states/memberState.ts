import { compareText, type MemberState } from '@concord/domain';
import { builder } from '../builder.ts';
import { innerId } from '../ids.ts';
import { loadReference, loadWithin } from '../loading.ts';
import { NamesRef } from '../text/names.ts';
import { datedId, type Within, within } from '../within.ts';

/** A state, by its ISO 3166-1 alpha-2 code. */
export const MemberStateRef = builder.objectRef<Within<MemberState>>('MemberState');

builder.node(MemberStateRef, {
  description: 'A member state (государство-участник). In which bodies it sits stands in their memberships.',
  id: { resolve: (state) => innerId(datedId(state)), description: 'Global id.' },
  loadOne: (id, context) => loadWithin(context, 'memberState', id),
  fields: (t) => ({
    code: t.string({
      description: 'ISO 3166-1 alpha-2; a user-assigned code (XA to XZ) for a fictional state.',
      resolve: ({ value }) => value.code,
    }),
    names: t.field({ type: NamesRef, description: 'What it is called.', resolve: ({ value }) => value.names }),
    synthetic: t.boolean({
      description: 'Whether it is fictional (учебный пример).',
      resolve: ({ value }) => value.synthetic,
    }),
  }),
});

builder.queryField('memberStates', (t) =>
  t.field({
    type: [MemberStateRef],
    description: 'All states of the register (государства-участники), by code.',
    complexity: { field: 1, multiplier: 20 },
    resolve: async (_root, _args, context) => {
      const reference = await loadReference(context);
      return [...reference.records.memberState.values()]
        .sort((a, b) => compareText(a.code, b.code))
        .map((state) => within(reference, state));
    },
  }),
);
