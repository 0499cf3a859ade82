import { BODY_KIND_TEXT, BODY_KINDS, type BodyKind, type Names } from '@concord/domain';
import { builder } from '../builder.ts';
import { OrganisationRef } from '../organisations/organisation.ts';
import { enumOf } from '../text/enums.ts';
import { NamesRef } from '../text/names.ts';

const BodyKindEnum = enumOf('BodyKind', 'What kind of body it is (вид органа).', BODY_KINDS, BODY_KIND_TEXT);

/** A council, an executive committee, a commission, a working group or an expert group. */
export const BodyRef = builder.prismaNode('Body', {
  description: 'A body (орган) of an organisation.',
  id: { field: 'id', description: 'Global id.' },
  findUnique: (id, { sight }) => ({ id, visibility: { in: [...sight] } }),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Short name in addresses.' }),
    kind: t.field({
      type: BodyKindEnum,
      description: 'What kind of body it is (вид органа).',
      select: { bodyKind: true },
      resolve: ({ bodyKind }) => bodyKind as BodyKind,
    }),
    names: t.field({
      type: NamesRef,
      description: 'What it is called.',
      select: { names: true },
      resolve: ({ names }) => names as Names,
    }),
    organisation: t.relation('organisation', {
      type: OrganisationRef,
      description: 'The organisation that it belongs to (организация).',
    }),
    parent: t.relation('parent', { nullable: true, description: 'The body that it is part of (вышестоящий орган).' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Whether it is fictional (учебный пример).' }),
    memberships: t.relation('memberships', {
      description: 'Who sits in it, with dates as far as they are known (членство). Membership differs body by body.',
      query: (_args, { sight }) => ({ where: { visibility: { in: [...sight] } }, orderBy: { id: 'asc' } }),
    }),
    rules: t.relation('decisionRules', {
      description: 'How it decides, with citations (правила принятия решений); none where no source says.',
      query: (_args, { sight }) => ({ where: { visibility: { in: [...sight] } }, orderBy: { id: 'asc' } }),
    }),
  }),
});

builder.queryField('bodies', (t) =>
  t.prismaConnection(
    {
      type: BodyRef,
      cursor: 'id',
      description: 'All bodies of the register (органы), by slug.',
      resolve: (query, _root, _args, { register, sight }) =>
        register.prisma.body.findMany({
          ...query,
          where: { visibility: { in: [...sight] } },
          orderBy: { slug: 'asc' },
        }),
    },
    {
      name: 'BodyConnection',
      description: 'A page of bodies.',
      fields: (c) => ({
        totalCount: c.int({
          description: 'How many there are in all (всего).',
          resolve: (_connection, _args, { register, sight }) =>
            register.prisma.body.count({ where: { visibility: { in: [...sight] } } }),
        }),
      }),
    },
    { name: 'BodyEdge', description: 'A body in a page.' },
  ),
);
