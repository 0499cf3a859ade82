import { compareText } from '@concord/domain';
import { builder } from '../builder.ts';
import { loadReference } from '../loading.ts';
import { AS_OF } from '../time/asOf.ts';
import { within } from '../within.ts';
import { RouteRef } from './step.ts';

builder.queryField('routes', (t) =>
  t.field({
    type: [RouteRef],
    description: 'All versions of all routes (маршруты), by slug, the first version first.',
    args: { asOf: t.arg(AS_OF) },
    complexity: { field: 1, multiplier: 10 },
    resolve: async (_root, { asOf }, context) => {
      const reference = await loadReference(context, asOf);
      return [...reference.records.route.values()]
        .toSorted((a, b) => compareText(a.slug, b.slug) || a.routeVersion - b.routeVersion)
        .map((route) => within(reference, route));
    },
  }),
);

builder.queryField('route', (t) =>
  t.field({
    type: RouteRef,
    nullable: true,
    description: 'A version of a route (маршрут) on a day; null when none by that slug and number was known by then.',
    args: {
      slug: t.arg.string({ required: true, description: 'Short name in addresses.' }),
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
