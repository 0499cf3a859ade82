import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type CellProps, type Place, placeAfter } from '../page/useGridKeys.ts';

/** Pixels: the column of names with its totals, a dossier, the heads, a line. */
export const SIZES = { names: 262, dossier: 112, heads: 132, line: 34 } as const;

/** What of one direction is drawn. */
export type Drawn = readonly Readonly<{ index: number; start: number }>[];

type Window = Readonly<{
  scroller: RefObject<HTMLDivElement | null>;
  rows: Drawn;
  columns: Drawn;
  height: number;
  width: number;
  keys: Readonly<{ onKeyDown: (event: KeyboardEvent) => void }>;
  cell: (place: Place) => CellProps;
}>;

/**
 * The part of a grid that is in sight, and its keys: a roving tab stop, of which column 0 is the name of a line. The cell that has the
 * tab stop is always drawn, so that the focus is never lost; it is remembered by what it is about.
 */
export function useWindow(rowIds: readonly string[], columnIds: readonly string[]): Window {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Readonly<{ row: string; column: string }>>();
  const isCalled = useRef(false);
  const at: Place = {
    row: Math.max(0, rowIds.indexOf(active?.row ?? '')),
    column: active ? columnIds.indexOf(active.column) + 1 : 1,
  };
  const getScrollElement = (): HTMLDivElement | null => scroller.current;
  const rows = useVirtualizer({
    count: rowIds.length,
    getScrollElement,
    estimateSize: () => SIZES.line,
    paddingStart: SIZES.heads,
    scrollPaddingStart: SIZES.heads,
    overscan: 4,
    rangeExtractor: (range) => withActive(defaultRangeExtractor(range), at.row, range.count),
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: columnIds.length,
    getScrollElement,
    estimateSize: () => SIZES.dossier,
    paddingStart: SIZES.names,
    scrollPaddingStart: SIZES.names,
    overscan: 2,
    rangeExtractor: (range) => withActive(defaultRangeExtractor(range), at.column - 1, range.count),
  });
  useEffect(() => {
    if (!isCalled.current) return;
    isCalled.current = false;
    const place = `[data-place="${at.row} ${at.column}"]`;
    scroller.current?.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
  });
  const idsAt = ({ row, column }: Place) => ({ row: rowIds[row] ?? '', column: columnIds[column - 1] ?? '' });
  return {
    scroller,
    rows: rows.getVirtualItems(),
    columns: columns.getVirtualItems(),
    height: rows.getTotalSize(),
    width: columns.getTotalSize(),
    keys: {
      onKeyDown(event) {
        const page = Math.max(1, Math.floor(((rows.scrollRect?.height ?? 0) - SIZES.heads) / SIZES.line) - 1);
        const next = placeAfter(event, at, { row: rowIds.length - 1, column: columnIds.length }, page);
        if (!next) return;
        event.preventDefault();
        isCalled.current = true;
        setActive(idsAt(next));
        rows.scrollToIndex(next.row);
        if (next.column > 0) columns.scrollToIndex(next.column - 1);
      },
    },
    cell: (place) => ({
      'data-place': `${place.row} ${place.column}`,
      tabIndex: place.row === at.row && place.column === at.column ? 0 : -1,
      onFocus: () => setActive(idsAt(place)),
    }),
  };
}

/** What is in sight and the active one, in order. */
function withActive(indexes: number[], active: number, count: number): number[] {
  if (active < 0 || active >= count || indexes.includes(active)) return indexes;
  return [...indexes, active].sort((a, b) => a - b);
}
