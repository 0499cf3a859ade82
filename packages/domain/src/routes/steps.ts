import type { Id } from '../journal/entry.ts';
import type { Records, Step } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';

/** The steps of a version of a route, in the order in which they are read. */
export function stepsOf(records: Records, routeId: Id): readonly Step[] {
  return rowsBy(records.step, 'routeId', routeId).toSorted((a, b) => a.place - b.place);
}
