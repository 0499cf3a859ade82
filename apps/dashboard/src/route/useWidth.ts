import { type RefCallback, useCallback, useState } from 'react';

/** The width of an element in pixels, as it is now; 0 before it is on the page. */
export function useWidth<E extends Element>(): readonly [RefCallback<E>, number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: E) => {
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.getBoundingClientRect().width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
