import type { Id } from './entry.ts';
import { remember } from './remember.ts';

const NONE: readonly never[] = [];

/**
 * The rows of a table whose field has this value, in the order of the table. A table is grouped once, when it is first
 * asked: a table that was given to a rule is never changed afterwards.
 */
export function rowsBy<Row, Field extends keyof Row & string>(
  table: ReadonlyMap<Id, Row>,
  field: Field,
  value: Row[Field],
): readonly Row[] {
  const rows = remember(table, `by ${field}`, () => Map.groupBy(table.values(), (row) => row[field]));
  return rows.get(value) ?? NONE;
}
