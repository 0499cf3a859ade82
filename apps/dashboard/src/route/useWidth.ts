import { type RefCallback, useCallback, useState } from 'react';

/** The width of an element in pixels, as it is now; 0 before it is on the page. */
export function useWidth<E extends Element>(): readonly [RefCallback<E>, number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: E) => {
    const measure = (): void => setWidth(Math.floor(element.getBoundingClientRect().width));
    // At once, before anything is painted: what is drawn to measure would push away what stands below.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
