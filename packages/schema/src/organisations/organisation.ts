import { compareText, type Organisation } from '@concord/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { innerId } from '../ids.ts';
import { named } from '../lists/conditions.ts';
import { connectionOf } from '../lists/connection.ts';
import { ORGANISATIONS } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { rising } from '../lists/order.ts';
import { ofNames } from '../lists/shared.ts';
import { loadReference, loadWithin } from '../loading.ts';
import { NamesRef } from '../text/names.ts';
import { AS_OF } from '../time/asOf.ts';
import { datedId, type Within, within } from '../within.ts';

/** РСС, СНГ, or a fictional commonwealth. */
export const OrganisationRef = builder.objectRef<Within<Organisation>>('Organisation');

builder.node(OrganisationRef, {
  description: 'An organisation (организация): РСС, СНГ, ITU, UN, or a fictional commonwealth.',
  id: { resolve: (organisation) => innerId(datedId(organisation)), description: 'Global id (идентификатор).' },
  loadOne: (id, context) => loadWithin(context, 'organisation', id),
  fields: (t) => ({
    slug: t.string({
      description: 'Short name in addresses (краткое имя в адресах), such as rcc.',
      resolve: ({ value }) => value.slug,
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

/** An organisation of the same records. */
export function organisationWithin(from: Within<unknown>, id: string): Within<Organisation> {
  const organisation = from.records.organisation.get(id);
  if (!organisation) throw new GraphQLError('The organisation is not among what you may see.');
  return within(from, organisation);
}

const TERMS = { en: 'organisations', ru: 'организации' };
const OrganisationConnectionRef = connectionOf(OrganisationRef, 'Organisation', TERMS);

const OrganisationList = listOf<Within<Organisation>>(
  'Organisation',
  TERMS,
  {
    slugs: named('Only these (краткие имена), by short name.', ({ value }) => value.slug, ORGANISATIONS),
    ...ofNames(),
  },
  {
    SLUG: rising('By short name (по краткому имени).', ({ value }) => value.slug),
    NAME: rising('By name (по наименованию).', ({ value }) => value.names.ru.short),
  },
);

builder.queryField('organisations', (t) =>
  t.connection(
    {
      type: OrganisationRef,
      description: 'All organisations of the register (организации), by short name.',
      args: { ...OrganisationList.args(t.arg), asOf: t.arg(AS_OF) },
      resolve: async (_root, { asOf, ...args }, context) => {
        const reference = await loadReference(context, asOf);
        const organisations = [...reference.records.organisation.values()]
          .sort((a, b) => compareText(a.slug, b.slug))
          .map((organisation) => within(reference, organisation));
        return OrganisationList.page(context, reference, args, organisations);
      },
    },
    OrganisationConnectionRef,
  ),
);
