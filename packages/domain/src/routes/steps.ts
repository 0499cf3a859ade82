import type { Id } from '../journal/entry.ts';
import type { Records, Step } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';

/** The steps of a version of a route, in the order in which they are read. */
export function stepsOf(records: Records, routeId: Id): readonly Step[] {
  return rowsBy(records.step, 'routeId', routeId).toSorted((a, b) => a.place - b.place);
}

/** The steps that come before one on its route, however far, in the order of the route. */
export function stepsBefore(records: Records, step: Step): readonly Step[] {
  const found = new Set<Id>();
  const look = ({ after }: Step): void => {
    for (const id of after) {
      const before = records.step.get(id);
      if (!before || found.has(id)) continue;
      found.add(id);
      look(before);
    }
  };
  look(step);
  return stepsOf(records, step.routeId).filter(({ id }) => found.has(id));
}

/** The steps of the ways from one step to another that comes after it, without the two. */
export function stepsBetween(records: Records, from: Id, to: Step): readonly Step[] {
  return stepsBefore(records, to).filter((step) => stepsBefore(records, step).some(({ id }) => id === from));
}
