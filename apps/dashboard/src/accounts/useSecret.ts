import { useEffect, useState } from 'react';

/**
 * The secret of a link that somebody was given; empty where there is none. It stands after the hash, which a browser sends nowhere, and is
 * taken out of the address at once, so that no history keeps it.
 */
export function useSecret(): string {
  const [secret, setSecret] = useState(inAddress);
  useEffect(() => {
    const take = (): void => {
      const found = inAddress();
      if (found === '') return;
      setSecret(found);
      const { pathname, search } = window.location;
      window.history.replaceState(null, '', `${pathname}${search}`);
    };
    take();
    // Another link that is opened on the same page loads nothing.
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return secret;
}

function inAddress(): string {
  return window.location.hash.slice(1);
}
