import { isPaletteKey } from '../palette/paletteKey.ts';

/** What was done to the page before it came to life, by the element: pressed twice for want of an answer is meant once. */
const early = new Map<EventTarget, () => void>();
const listening = new AbortController();

/** Remembers what is pressed, chosen, called and sent on a page that the server drew. Links and what opens a panel need no script. */
export function rememberEarly(): void {
  const options = { capture: true, signal: listening.signal };
  addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button[type=button]:not([popovertarget])') : null;
      if (button instanceof HTMLButtonElement) early.set(button, () => button.click());
    },
    options,
  );
  addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      const { value } = target;
      early.set(target, () => {
        target.value = value;
        target.dispatchEvent(new Event('change', { bubbles: true }));
      });
    },
    options,
  );
  addEventListener(
    'keydown',
    (event) => {
      // The palette; other keys belong to fields and panels, which need no script.
      if (!isPaletteKey(event)) return;
      event.preventDefault();
      early.set(document, () => dispatchEvent(new KeyboardEvent('keydown', event)));
    },
    options,
  );
  addEventListener(
    'submit',
    (event) => {
      const { target: form } = event;
      if (!(form instanceof HTMLFormElement)) return;
      event.preventDefault();
      early.set(form, () => form.requestSubmit());
    },
    options,
  );
}

/** Does it now, one after the other: each on the page that the one before has left. */
export async function doEarly(): Promise<void> {
  listening.abort();
  for (const act of early.values()) {
    act();
    await new Promise((drawn) => setTimeout(drawn));
  }
  early.clear();
}
