import { LONGEST_TERM, STEP_TYPES, type StepDefinition, TERM_UNITS } from '@concord/domain';
import { z } from 'zod';
import { type Fields, localized, type Reading, slug } from '../fields.ts';
import type { FormsOf } from './form.ts';

/** A version of a route. A step names those before it by their keys. */
export function routeForms({ ref, fresh }: Fields, { names, synthetic }: Reading): FormsOf<'routePublished'> {
  const step = z.strictObject({
    key: slug,
    name: localized,
    stepType: z.enum(STEP_TYPES),
    organisation: ref('organisation'),
    bodies: z.array(ref('body')),
    after: z.array(slug),
    join: z.enum(['all', 'any']).default('all'),
    necessity: z.enum(['must', 'may']),
    termDays: z.int().positive().max(LONGEST_TERM).nullable().default(null),
    termUnit: z.enum(TERM_UNITS).default('calendarDays'),
    carriesOver: z.boolean().default(false),
  });
  return {
    routePublished: {
      streamKind: 'route',
      payload: z
        .strictObject({
          slug: fresh('route'),
          routeVersion: z.int().positive(),
          title: localized,
          steps: z.array(step).min(1),
        })
        .transform(({ slug: route, steps, ...rest }, context) => {
          const definitions: StepDefinition[] = [];
          for (const [index, { key, organisation, bodies, after, ...others }] of steps.entries()) {
            const refuse = (field: string, message: string): void => {
              context.issues.push({ code: 'custom', input: key, path: ['steps', index, field], message });
            };
            const before = after.flatMap((earlier) => definitions.find((step) => step.key === earlier)?.stepId ?? []);
            if (before.length < after.length)
              refuse('after', 'it names a step that does not stand above; expected keys of those');
            const stepId = names.declare('step', `${route.key}/${key}`);
            if (!stepId) refuse('key', `there is a step "${key}" already; expected another key`);
            else
              definitions.push({
                stepId,
                key,
                organisationId: organisation,
                bodyIds: bodies,
                after: before,
                ...others,
              });
          }
          return { routeId: route.id, slug: route.key, ...rest, synthetic, steps: definitions };
        }),
      streamOf: ({ routeId }) => routeId,
    },
  };
}
