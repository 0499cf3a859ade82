import { type RefObject, useEffect, useRef } from 'react';

/** Ctrl or ⌘ with Enter sends a form, Escape leaves it. */
export function useKeys(form: RefObject<HTMLFormElement | null>, leave: () => void): void {
  const latest = useRef({ leave });
  latest.current = { leave };
  useEffect(() => {
    // Wherever the focus is: a button that does its work and goes leaves it nowhere.
    const press = (event: KeyboardEvent): void => {
      // What is open above the form has its own keys: Escape closes it.
      if (event.defaultPrevented || document.querySelector('dialog[open], :popover-open')) return;
      if (event.key === 'Escape') latest.current.leave();
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [form]);
}
