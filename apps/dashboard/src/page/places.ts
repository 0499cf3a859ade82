/** How long a page that one went back to is waited for, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Another page begins at its top, and going back leads to where one was. The browser goes there at once, when what was asked anew has not come and the page is short: so the
 * place is kept for each step of the history, and gone to once the page is that long again, unless somebody scrolls meanwhile. Where
 * a browser does not name the steps of its history, it stays with what the browser does.
 */
export function keepPlaces(): void {
  const places = new Map<string, number>();
  const step = (): string | undefined => window.navigation?.currentEntry?.key;
  let end = (): void => undefined;
  addEventListener('scroll', () => places.set(step() ?? '', scrollY), { passive: true });
  let { pathname } = location;
  // So the router tells of a link that was followed.
  addEventListener('pushState', () => {
    end();
    if (location.pathname !== pathname && !location.hash) scrollTo({ top: 0, behavior: 'instant' });
    ({ pathname } = location);
  });
  addEventListener('popstate', () => {
    end();
    ({ pathname } = location);
    const place = places.get(step() ?? '');
    if (!place) return;
    const ended = new AbortController();
    const reach = (): void => {
      if (document.documentElement.scrollHeight - innerHeight < place) return;
      end();
      scrollTo({ top: place, behavior: 'instant' });
    };
    const grown = new ResizeObserver(reach);
    const late = setTimeout(() => end(), PATIENCE);
    end = () => {
      ended.abort();
      grown.disconnect();
      clearTimeout(late);
    };
    for (const hand of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
      addEventListener(hand, () => end(), { signal: ended.signal, passive: true });
    grown.observe(document.body);
  });
}
