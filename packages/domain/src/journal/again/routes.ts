import type { RoutePublished, StepDefinition } from '../../routes/entries.ts';
import { publishRoute } from '../../routes/publishRoute.ts';
import type { Id } from '../entry.ts';
import { form, given } from './form.ts';

/**
 * A version of a route, entered once more. It stays the version that it is. A step with the same key is the same one; a step whose key
 * is new stands for the one in its place whose key is gone.
 */
export const routeAgain = form<'routePublished', 'route'>(
  'route',
  ({ payload }, says, said, records, context) => {
    const { slug, title } = payload;
    const keys = new Map(payload.steps.map(({ stepId, key }) => [stepId, key]));
    const steps = payload.steps.map(({ stepId: _, ...step }) => ({
      ...step,
      after: step.after.map((id) => keys.get(id) ?? ''),
    }));
    return publishRoute({ command: 'publishRoute', slug, title, steps, ...said, ...given(says) }, records, context);
  },
  { keep: keepingSteps },
);

function keepingSteps(before: RoutePublished, after: RoutePublished): RoutePublished {
  const left = new Set(after.steps.map(({ key }) => key));
  const had = new Map(before.steps.map((step) => [step.key, step]));
  const isGone = (step: StepDefinition | undefined): step is StepDefinition =>
    step !== undefined && !left.has(step.key);
  const ids = new Map<Id, Id>();
  for (const [place, { key, stepId }] of after.steps.entries()) {
    const inItsPlace = before.steps[place];
    const old = had.get(key) ?? (isGone(inItsPlace) ? inItsPlace : undefined);
    ids.set(stepId, old?.stepId ?? stepId);
  }
  const idOf = (id: Id): Id => ids.get(id) ?? id;
  const steps = after.steps.map((step) => ({ ...step, stepId: idOf(step.stepId), after: step.after.map(idOf) }));
  return { ...after, routeId: before.routeId, routeVersion: before.routeVersion, steps };
}
