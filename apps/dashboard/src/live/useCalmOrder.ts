import { type FocusEvent, useState } from 'react';

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
  const shown = isBusy ? settled(held, order) : order;
  return {
    shown,
    waiting: isBusy ? displaced(shown, order) : 0,
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
  const kept = held.filter((id) => order.includes(id));
  return [...kept, ...order.filter((id) => !kept.includes(id))];
}

/** How many rows must be moved, at least, to bring `shown` into `order`: all but the longest run that is in order already. */
export function displaced(shown: readonly string[], order: readonly string[]): number {
  const places = shown.map((id) => order.indexOf(id));
  const runs: number[] = [];
  for (const [index, place] of places.entries()) {
    const before = runs.filter((_, earlier) => (places[earlier] ?? 0) < place);
    runs[index] = 1 + Math.max(0, ...before);
  }
  return shown.length - Math.max(0, ...runs);
}
