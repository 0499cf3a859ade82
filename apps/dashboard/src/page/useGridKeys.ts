import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';

/** A cell by its place, counted from 0. */
export type Place = Readonly<{ row: number; column: number }>;

/** How many lines are passed over where all are drawn. */
const PAGE = 10;

/** What a cell that takes the focus is given. */
export type CellProps = Readonly<{ 'data-place': string; tabIndex: 0 | -1; onFocus: () => void }>;

/**
 * The keys of a grid (WAI-ARIA, roving tabindex): Tab comes to one cell, the arrow keys, Home, End, PageUp and PageDown go on from
 * there. The cell is remembered by what it is about, so that the focus stays with it when lines change places.
 *
 * @param first the column to which Tab comes at first
 */
export function useGridKeys(
  rows: readonly string[],
  columns: readonly string[],
  first: number,
): Readonly<{
  grid: RefObject<HTMLTableElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  cell: (place: Place) => CellProps;
}> {
  const grid = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<Readonly<{ row: string; column: string }>>();
  const at: Place = {
    row: Math.max(0, rows.indexOf(active?.row ?? '')),
    column: active ? Math.max(0, columns.indexOf(active.column)) : first,
  };
  return {
    grid,
    onKeyDown(event) {
      const next = placeAfter(event, at, { row: rows.length - 1, column: columns.length - 1 }, PAGE);
      if (!next) return;
      event.preventDefault();
      grid.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus();
    },
    cell: ({ row, column }) => ({
      'data-place': `${row} ${column}`,
      tabIndex: row === at.row && column === at.column ? 0 : -1,
      onFocus: () => setActive({ row: rows[row] ?? '', column: columns[column] ?? '' }),
    }),
  };
}

/**
 * Where a key leads from a place; the same place at an edge, undefined for any other key.
 *
 * @param page how many lines PageUp and PageDown pass over
 */
export function placeAfter(
  { key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  { row, column }: Place,
  last: Place,
  page: number,
): Place | undefined {
  if (altKey || metaKey) return undefined;
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'PageUp':
      return { row: Math.max(0, row - page), column };
    case 'PageDown':
      return { row: Math.min(last.row, row + page), column };
    case 'End':
      return { row: ctrlKey ? last.row : row, column: last.column };
    default:
      return undefined;
  }
}
