import type { Names } from '@concord/domain';
import { builder } from '../builder.ts';
import { NamesRef } from '../text/names.ts';

/** A state, by its ISO 3166-1 alpha-2 code. */
export const MemberStateRef = builder.prismaNode('MemberState', {
  description: 'A member state (государство-участник). In which bodies it sits stands in their memberships.',
  id: { field: 'id', description: 'Global id.' },
  findUnique: (id, { sight }) => ({ id, visibility: { in: [...sight] } }),
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'ISO 3166-1 alpha-2; a user-assigned code (XA to XZ) for a fictional state.',
    }),
    names: t.field({
      type: NamesRef,
      description: 'What it is called.',
      select: { names: true },
      resolve: ({ names }) => names as Names,
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Whether it is fictional (учебный пример).' }),
  }),
});

builder.queryField('memberStates', (t) =>
  t.prismaField({
    type: [MemberStateRef],
    description: 'All states of the register (государства-участники), by code.',
    complexity: { field: 1, multiplier: 20 },
    resolve: (query, _root, _args, { register, sight }) =>
      register.prisma.memberState.findMany({
        ...query,
        where: { visibility: { in: [...sight] } },
        orderBy: { code: 'asc' },
      }),
  }),
);
