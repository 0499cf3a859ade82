import { compareText, type Route, rowsBy } from '@concord/domain';
import { builder } from '../builder.ts';
import { named, number, text } from '../lists/conditions.ts';
import { BODIES, ORGANISATIONS, ROUTES } from '../lists/known.ts';
import { listOf } from '../lists/listOf.ts';
import { falling, rising } from '../lists/order.ts';
import { ofFiction } from '../lists/shared.ts';
import { loadReference } from '../loading.ts';
import { listCost } from '../pageSize.ts';
import { AS_OF } from '../time/asOf.ts';
import { type Within, within } from '../within.ts';
import { RouteRef } from './step.ts';

const stepsOf = ({ value, records }: Within<Route>) => rowsBy(records.step, 'routeId', value.id);

const RouteList = listOf<Within<Route>>(
  'Route',
  { en: 'versions of routes', ru: 'маршруты' },
  {
    slugs: named('Only these (краткие имена), by short name.', ({ value }) => value.slug, ROUTES),
    version: number('Which version (версия).', ({ value }) => value.routeVersion),
    title: text('Only what is called so (наименование).', ({ value }) => Object.values(value.title)),
    organisations: named(
      'Only through one of these organisations, by short name (организации).',
      (own) => stepsOf(own).map(({ organisationId }) => own.records.organisation.get(organisationId)?.slug),
      ORGANISATIONS,
    ),
    bodies: named(
      'Only through one of these bodies, by short name (органы).',
      (own) => stepsOf(own).flatMap(({ bodyIds }) => bodyIds.map((id) => own.records.body.get(id)?.slug)),
      BODIES,
    ),
    ...ofFiction(),
  },
  {
    SLUG: rising('By short name (по краткому имени).', ({ value }) => value.slug),
    TITLE: rising('By title (по наименованию).', ({ value }) => value.title.ru),
    VERSION: falling('The latest version first (по версии).', ({ value }) => value.routeVersion),
  },
);

builder.queryField('routes', (t) =>
  t.field({
    type: [RouteRef],
    description: 'All versions of all routes (маршруты), by slug, the first version first.',
    args: { ...RouteList.args(t.arg), asOf: t.arg(AS_OF) },
    complexity: listCost(10),
    resolve: async (_root, { asOf, ...args }, context) => {
      const reference = await loadReference(context, asOf);
      const routes = [...reference.records.route.values()]
        .toSorted((a, b) => compareText(a.slug, b.slug) || a.routeVersion - b.routeVersion)
        .map((route) => within(reference, route));
      return [...RouteList.choose(context, reference, args, routes)];
    },
  }),
);

builder.queryField('route', (t) =>
  t.field({
    type: RouteRef,
    nullable: true,
    description: 'A version of a route (маршрут) on a day; null when none by that slug and number was known by then.',
    args: {
      slug: t.arg.string({ required: true, description: 'Short name in addresses (краткое имя в адресах).' }),
      version: t.arg.int({ description: 'Which version (версия); the latest one known on that day unless given.' }),
      asOf: t.arg(AS_OF),
    },
    resolve: async (_root, { slug, version, asOf }, context) => {
      const reference = await loadReference(context, asOf);
      const versions = [...reference.records.route.values()]
        .filter((route) => route.slug === slug)
        .toSorted((a, b) => a.routeVersion - b.routeVersion);
      const route = versions.findLast(({ routeVersion }) => routeVersion === (version ?? routeVersion));
      return route ? within(reference, route) : null;
    },
  }),
);
