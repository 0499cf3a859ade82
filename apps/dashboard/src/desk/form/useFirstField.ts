import { type RefObject, useEffect } from 'react';

/** A form that opens takes the focus to its first field, unless that would bring up a keyboard over it. */
export function useFirstField(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!matchMedia('(pointer: fine)').matches) return;
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
  }, [form]);
}
