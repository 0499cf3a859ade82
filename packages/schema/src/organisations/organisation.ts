import type { Organisation } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { innerId } from '../ids.ts';
import { loadWithin } from '../loading.ts';
import { NamesRef } from '../text/names.ts';
import { datedId, type Within, within } from '../within.ts';

/** РСС, СНГ, or a fictional commonwealth. */
export const OrganisationRef = builder.objectRef<Within<Organisation>>('Organisation');

builder.node(OrganisationRef, {
  description: 'An organisation (организация): РСС, СНГ, ITU, UN, or a fictional commonwealth.',
  id: { resolve: (organisation) => innerId(datedId(organisation)), description: 'Global id.' },
  loadOne: (id, context) => loadWithin(context, 'organisation', id),
  fields: (t) => ({
    slug: t.string({ description: 'Short name in addresses, such as rcc.', resolve: ({ value }) => value.slug }),
    names: t.field({ type: NamesRef, description: 'What it is called.', resolve: ({ value }) => value.names }),
    synthetic: t.boolean({
      description: 'Whether it is fictional (учебный пример).',
      resolve: ({ value }) => value.synthetic,
    }),
  }),
});

/** An organisation of the same records. */
export function organisationWithin(from: Within<unknown>, id: string): Within<Organisation> {
  const organisation = from.records.organisation.get(id);
  if (!organisation) throw new GraphQLError('The organisation is not among what you may see.');
  return within(from, organisation);
}
