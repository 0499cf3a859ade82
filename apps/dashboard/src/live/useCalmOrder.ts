import { type FocusEvent, useMemo, useState } from 'react';

/** Handlers for the list that must hold still. */
type Watch = Readonly<{
  onPointerEnter: () => void;
  onPointerLeave: () => void;
  onFocus: () => void;
  onBlur: (event: FocusEvent) => void;
}>;

/**
 * The order in which rows are shown: while the pointer or the focus is among them it stays as it was, so that nothing moves
 * away under a hand; `waiting` rows would have to move.
 */
export function useCalmOrder(order: readonly string[]): {
  shown: readonly string[];
  waiting: number;
  apply: () => void;
  watch: Watch;
} {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const [held, setHeld] = useState(order);
  const isBusy = isHovered || isFocused;
  const isSame = held.length === order.length && held.every((id, index) => id === order[index]);
  if (!isBusy && !isSame) setHeld(order);
  const { shown, waiting } = useMemo(() => {
    if (!isBusy) return { shown: order, waiting: 0 };
    const kept = settled(held, order);
    return { shown: kept, waiting: displaced(kept, order) };
  }, [isBusy, held, order]);
  return {
    shown,
    waiting,
    apply: () => setHeld(order),
    watch: {
      onPointerEnter: () => setHovered(true),
      onPointerLeave: () => setHovered(false),
      onFocus: () => setFocused(true),
      onBlur: (event) => setFocused(event.currentTarget.contains(event.relatedTarget)),
    },
  };
}

/** The held order without rows that are gone; new ones come last. */
export function settled(held: readonly string[], order: readonly string[]): readonly string[] {
  const [left, known] = [new Set(order), new Set(held)];
  return [...held.filter((id) => left.has(id)), ...order.filter((id) => !known.has(id))];
}

/** How many rows must be moved, at least, to bring `shown` into `order`: all but the longest run that is in order already. */
export function displaced(shown: readonly string[], order: readonly string[]): number {
  const places = new Map(order.map((id, place) => [id, place]));
  // Of the runs of each length so far, the earliest place with which one ends.
  const ends: number[] = [];
  for (const id of shown) {
    const place = places.get(id) ?? 0;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    ends[low] = place;
  }
  return shown.length - ends.length;
}
