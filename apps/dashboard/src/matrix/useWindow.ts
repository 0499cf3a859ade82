import { type Range, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Place, placeAfter } from '../page/useGridKeys.ts';
import { SIZES } from './sizes.ts';

/** What of one direction is drawn, by place: up to but not including `to`. */
export type Span = Readonly<{ from: number; to: number }>;

type Window = Readonly<{
  scroller: RefObject<HTMLDivElement | null>;
  rows: Span;
  columns: Span;
  height: number;
  width: number;
  /** The cell to which Tab comes; column 0 is the name of a line. */
  stop: Place;
  keys: Readonly<{ onKeyDown: (event: KeyboardEvent) => void; onFocus: (event: FocusEvent<HTMLElement>) => void }>;
}>;

/** How many lines and dossiers are drawn around those in sight. */
const AROUND = { rows: 2, columns: 1 } as const;

/**
 * The part of a grid that is in sight, and its keys: a roving tab stop. The cell that has it is to be drawn always, so that the focus is
 * never lost; it is remembered by what it is about. While it is scrolled nothing is measured, and it is drawn at most once a frame.
 *
 * @param dossier how wide a dossier is, in pixels
 */
export function useWindow(rowIds: readonly string[], columnIds: readonly string[], dossier: number): Window {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Readonly<{ row: string; column: string }>>();
  /** Where a key leads: what is drawn before that, because it is scrolled, must not call the focus back. */
  const called = useRef<Place>(undefined);
  const stop: Place = {
    row: Math.max(0, rowIds.indexOf(active?.row ?? '')),
    column: active ? columnIds.indexOf(active.column) + 1 : 1,
  };
  const getScrollElement = (): HTMLDivElement | null => scroller.current;
  // Drawn for both directions together: at once for each would be twice, with the page laid out in between.
  const shared = { getScrollElement, useFlushSync: false };
  const rows = useVirtualizer({
    ...shared,
    count: rowIds.length,
    estimateSize: () => SIZES.line,
    paddingStart: SIZES.heads,
    scrollPaddingStart: SIZES.heads,
    rangeExtractor: ROWS,
  });
  const columns = useVirtualizer({
    ...shared,
    horizontal: true,
    count: columnIds.length,
    estimateSize: () => dossier,
    paddingStart: SIZES.names,
    scrollPaddingStart: SIZES.names,
    rangeExtractor: useMemo(() => inSight(Math.floor(SIZES.names / dossier), AROUND.columns), [dossier]),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: all columns have another width then.
  useLayoutEffect(() => columns.measure(), [dossier]);
  useEffect(() => {
    const { row, column } = called.current ?? {};
    if (row !== stop.row || column !== stop.column) return;
    called.current = undefined;
    const place = `[data-place="${stop.row} ${stop.column}"]`;
    scroller.current?.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
  });
  const idsAt = ({ row, column }: Place) => ({ row: rowIds[row] ?? '', column: columnIds[column - 1] ?? '' });
  return {
    scroller,
    rows: spanOf(rows.getVirtualItems()),
    columns: spanOf(columns.getVirtualItems()),
    height: rows.getTotalSize(),
    width: columns.getTotalSize(),
    stop,
    keys: {
      onKeyDown(event) {
        const page = Math.max(1, Math.floor(((rows.scrollRect?.height ?? 0) - SIZES.heads) / SIZES.line) - 1);
        const next = placeAfter(event, stop, { row: rowIds.length - 1, column: columnIds.length }, page);
        if (!next) return;
        event.preventDefault();
        called.current = next;
        setActive(idsAt(next));
        rows.scrollToIndex(next.row);
        if (next.column > 0) columns.scrollToIndex(next.column - 1);
      },
      onFocus({ target }: FocusEvent<HTMLElement>) {
        const [row, column] = (target.dataset.place ?? '').split(' ');
        if (row && column) setActive(idsAt({ row: Number(row), column: Number(column) }));
      },
    },
  };
}

const ROWS = inSight(Math.floor(SIZES.heads / SIZES.line), AROUND.rows);

/**
 * What is in sight and a little around it.
 *
 * @param covered how many the heads hide at least, once they stand over any
 */
function inSight(covered: number, around: number): (range: Range) => number[] {
  return ({ startIndex, endIndex, count }) => {
    const from = Math.max(0, (startIndex === 0 ? 0 : startIndex + covered) - around);
    const to = Math.min(count, endIndex + 1 + around);
    return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  };
}

function spanOf(items: readonly VirtualItem[]): Span {
  const [first, last] = [items[0], items.at(-1)];
  return first && last ? { from: first.index, to: last.index + 1 } : { from: 0, to: 0 };
}

/** The places of a span in order, and the one that stands apart from it. */
export function placesIn({ from, to }: Span, apart: number | null): readonly number[] {
  const places = Array.from({ length: to - from }, (_, index) => from + index);
  if (apart === null || apart < 0) return places;
  if (apart < from) return [apart, ...places];
  return apart >= to ? [...places, apart] : places;
}
