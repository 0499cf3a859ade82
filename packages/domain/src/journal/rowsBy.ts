import type { Id } from './entry.ts';

type Grouped = Map<unknown, readonly unknown[]>;

const groups = new WeakMap<ReadonlyMap<Id, unknown>, Map<PropertyKey, Grouped>>();
const NONE: readonly never[] = [];

/**
 * The rows of a table whose field has this value, in the order of the table. A table is grouped once, when it is first
 * asked: a table that has been given to a rule is never changed afterwards.
 */
export function rowsBy<Row, Field extends keyof Row>(
  table: ReadonlyMap<Id, Row>,
  field: Field,
  value: Row[Field],
): readonly Row[] {
  let byField = groups.get(table);
  if (!byField) groups.set(table, (byField = new Map()));
  let grouped = byField.get(field);
  if (!grouped) byField.set(field, (grouped = Map.groupBy(table.values(), (row) => row[field])));
  return (grouped.get(value) as readonly Row[] | undefined) ?? NONE;
}
