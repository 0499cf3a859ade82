import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query is met: for what is too large to be drawn twice and hidden once. Not in the first drawing, which the server may have made. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}
