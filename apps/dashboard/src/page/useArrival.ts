import { createContext, type RefObject, useContext, useEffect, useRef } from 'react';

/** At which party a page has arrived already, where its lines are drawn anew while one looks; null where each drawing is an arrival. */
export const ArrivalContext = createContext<{ current: string | null } | null>(null);

/** How a line looks at which the address points; it is `relative`. */
export const ADDRESSED = 'before:absolute before:inset-y-0 before:-left-3 before:w-[3px] before:bg-accent';

/**
 * For the element at which the address points: brings it into sight once it is there, and the focus to it. Within an `ArrivalContext`
 * once for each arrival: what is drawn anew on another day or by a change takes the focus from nobody.
 */
export function useArrival<E extends HTMLElement>(isMeant: boolean): RefObject<E | null> {
  const element = useRef<E>(null);
  const arrival = useContext(ArrivalContext);
  useEffect(() => {
    if (!isMeant) return;
    const place = `${location.pathname} ${new URLSearchParams(location.search).get('party')}`;
    if (arrival?.current === place) return;
    if (arrival) arrival.current = place;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.current?.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', block: 'center' });
    element.current?.focus({ preventScroll: true });
  }, [isMeant, arrival]);
  return element;
}
