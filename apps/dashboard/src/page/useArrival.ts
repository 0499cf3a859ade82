import { type RefObject, useEffect, useRef } from 'react';

/** How a line looks at which the address points; it is `relative`. */
export const ADDRESSED = 'before:absolute before:inset-y-0 before:-left-3 before:w-[3px] before:bg-accent';

/** For the element at which the address points: brings it into sight once it is there, and the focus to it. */
export function useArrival<E extends HTMLElement>(isMeant: boolean): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (!isMeant) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.current?.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', block: 'center' });
    element.current?.focus({ preventScroll: true });
  }, [isMeant]);
  return element;
}
