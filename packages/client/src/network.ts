/**
 * Listens to what a browser says of the network of its machine; elsewhere nobody says anything. A browser may be wrong: a server on the
 * same machine answers without a network.
 *
 * @returns ends it
 */
export function heedNetwork({ away, back }: Readonly<{ away: () => void; back: () => void }>): () => void {
  if (typeof window === 'undefined') return () => undefined;
  const browser = window;
  browser.addEventListener('offline', away);
  browser.addEventListener('online', back);
  if (browser.navigator?.onLine === false) away();
  return () => {
    browser.removeEventListener('offline', away);
    browser.removeEventListener('online', back);
  };
}
