import type { ReactNode } from 'react';
import type { Cell, Table } from './csv.ts';

/** A column of a table: what it holds stands on the page, in the download, and decides the order. */
export type Column<Row> = Readonly<{
  /** Its name in the address, where the table is sorted by it. */
  key: string;
  title: string;
  /** Its title in the download, where it holds less than the page shows. */
  tableTitle?: string;
  /** As a class; the rest is shared out. */
  width?: string;
  isNumber?: boolean;
  /** On a phone, where a row is a block, its title stands before it unless it speaks for itself. */
  isPlain?: boolean;
  isSortable?: boolean;
  value: (row: Row) => Cell;
  /** How it is drawn; as its value unless given. Null where there is nothing to draw. */
  show?: (row: Row) => ReactNode;
  /** Only in the download. */
  isHidden?: boolean;
}>;

/** A table as its download holds it. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    columns: columns.map(({ title, tableTitle }) => tableTitle ?? title),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}

/** The order that an address asks for: `due` upwards, `-due` downwards. */
export type Sorting = Readonly<{ key: string; isDown: boolean }>;

export function sortingOf(written: string | null): Sorting | null {
  if (!written) return null;
  return written.startsWith('-') ? { key: written.slice(1), isDown: true } : { key: written, isDown: false };
}

/** Rows in the order of a column; those without a value come last either way, and equal ones stay as they were. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
  locale: string,
): readonly Row[] {
  const column = columns.find(({ key, isSortable }) => isSortable && key === sorting?.key);
  if (!column || !sorting) return rows;
  const compare = new Intl.Collator(locale, { numeric: true }).compare;
  const isEmpty = (cell: Cell): boolean => cell === null || cell === '';
  return rows.toSorted((one, other) => {
    const [a, b] = [column.value(one), column.value(other)];
    if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return sorting.isDown ? -order : order;
  });
}
