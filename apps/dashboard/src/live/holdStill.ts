/** What moves what stands below it, besides the elements and words that come and go. */
const MOVING = ['class', 'style', 'hidden', 'open', 'height'];

/**
 * Keeps what is under the hand where it is in the window: when an update makes something above it taller or shorter, the page is scrolled
 * by as much; where it cannot be, because it stands at its top, the place is kept until the hand has left. What was pressed is not
 * held: whoever presses wants to see what comes. The browser's own scroll anchoring holds the first thing in the window instead,
 * and nothing at the top of the page.
 *
 * @param main the main part of a page, beside the other parts of which it stands
 * @returns ends it
 */
export function holdStill(main: HTMLElement): () => void {
  let held: Element | null = null;
  let pressed: EventTarget | null = null;
  let top = 0;
  let kept = 0;
  const measure = (): void => {
    top = held?.getBoundingClientRect().top ?? 0;
  };
  const keep = (height: number): void => {
    kept = height;
    main.style.marginTop = height > 0 ? `${height}px` : '';
  };
  const hold = ({ target }: Event): void => {
    if (target === pressed || !(target instanceof Element)) return;
    pressed = null;
    held = target;
    measure();
  };
  const press = (event: Event): void => {
    const { target } = event;
    // The day line is moved by the very hand that holds it.
    if (target instanceof Element && target.closest('[data-day-line]')) hold(event);
    else {
      pressed = target;
      held = null;
    }
  };
  const restore = (): void => {
    if (!held?.isConnected || top < 0 || top > innerHeight) return;
    const moved = held.getBoundingClientRect().top - top;
    if (Math.abs(moved) < 1) return;
    scrollBy(0, moved);
    const left = held.getBoundingClientRect().top - top;
    if (left < 0) keep(kept - left);
    measure();
  };
  const scroll = (): void => {
    if (kept > 0 && scrollY >= kept) {
      const height = kept;
      keep(0);
      scrollBy(0, -height);
    }
    measure();
  };
  const leave = ({ pointerType }: PointerEvent): void => {
    // A finger leaves with each tap.
    if (pointerType === 'touch') return;
    held = null;
    keep(0);
  };
  const ended = new AbortController();
  const { signal } = ended;
  main.addEventListener('pointermove', hold, { signal });
  main.addEventListener('focusin', hold, { signal });
  main.addEventListener('click', press, { signal });
  main.addEventListener('pointerleave', leave, { signal });
  addEventListener('scroll', scroll, { signal, capture: true });
  const updates = new MutationObserver(restore);
  updates.observe(main.parentNode ?? main, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: MOVING,
  });
  // What changes by itself, a font or the window, is nobody's update.
  const sizes = new ResizeObserver(measure);
  sizes.observe(main);
  return () => {
    ended.abort();
    updates.disconnect();
    sizes.disconnect();
  };
}
