import { type RefObject, useLayoutEffect, useState } from 'react';
import { fieldOf } from './fieldOf.ts';
import type { Refused, Sending } from './useSend.ts';

/** What was refused of a form, and the field of it at which that is told, which takes the focus; null for the form as a whole. */
export function useRefusal(
  form: RefObject<HTMLFormElement | null>,
  sending: Sending,
  dates: Readonly<Record<string, string>>,
): Readonly<{ refusal: Refused | null; placed: string | null }> {
  const refusal = sending.status === 'refused' ? sending.refusal : null;
  const turn = sending.status === 'refused' ? sending.turn : 0;
  const field = refusal ? fieldOf(refusal, dates) : null;
  const [placed, setPlaced] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` says that it was refused once more.
  useLayoutEffect(() => {
    const place = field === null ? null : form.current?.querySelector(`[data-field="${field}"]`);
    setPlaced(place ? field : null);
    place?.querySelector<HTMLElement>('input:not([type=date]), textarea, select, button')?.focus();
  }, [field, turn]);
  return { refusal, placed };
}
