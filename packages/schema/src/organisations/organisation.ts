import type { Names } from '@concord/domain';
import { builder } from '../builder.ts';
import { NamesRef } from '../text/names.ts';

/** РСС, СНГ, or a fictional commonwealth. */
export const OrganisationRef = builder.prismaNode('Organisation', {
  description: 'An organisation (организация): РСС, СНГ, ITU, UN, or a fictional commonwealth.',
  id: { field: 'id', description: 'Global id.' },
  findUnique: (id, { sight }) => ({ id, visibility: { in: [...sight] } }),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Short name in addresses, such as rcc.' }),
    names: t.field({
      type: NamesRef,
      description: 'What it is called.',
      select: { names: true },
      resolve: ({ names }) => names as Names,
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Whether it is fictional (учебный пример).' }),
  }),
});
