import { type RefObject, useLayoutEffect, useState } from 'react';
import { fieldsOf } from './fieldsOf.ts';
import type { Refused, Sending } from './useSend.ts';

const NONE: readonly string[] = [];

/** What was refused of a form, and the field of it at which that is told, which takes the focus; null for the form as a whole. */
export function useRefusal(
  form: RefObject<HTMLFormElement | null>,
  sending: Sending,
  dates: Readonly<Record<string, string>>,
): Readonly<{ refusal: Refused | null; placed: string | null }> {
  const refusal = sending.status === 'refused' ? sending.refusal : null;
  const turn = sending.status === 'refused' ? sending.turn : 0;
  const fields = refusal ? fieldsOf(refusal, dates) : NONE;
  const named = fields.join(' ');
  const [placed, setPlaced] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` says that it was refused once more.
  useLayoutEffect(() => {
    const field = fields.find((name) => placeOf(form.current, name));
    setPlaced(field ?? null);
    const place = field === undefined ? null : placeOf(form.current, field);
    place?.querySelector<HTMLElement>('input:not([type=date]), textarea, select, button')?.focus();
  }, [named, turn]);
  return { refusal, placed };
}

function placeOf(form: HTMLFormElement | null, name: string): Element | null {
  return form?.querySelector(`[data-field="${name}"]`) ?? null;
}
