import { useState } from 'react';
import { useDeskViewer } from '../viewer.ts';
import { type Draft, dropDraft, keepDraft, readDraft } from './draft.ts';

export type Form<Values> = Draft<Values> &
  Readonly<{
    /** Whether something stands in it that was not there when it was opened. */
    isTouched: boolean;
    set(patch: Partial<Values>): void;
    /** Begins anew, with another key. */
    clear(): void;
  }>;

/**
 * What a form holds, kept in this tab until it is sent, for nobody but the account that filled it in.
 *
 * @param name of the form and of what it is about
 */
export function useForm<Values extends object>(name: string, initial: Values): Form<Values> {
  const kept = `${useDeskViewer().account}.${name}`;
  const [draft, setDraft] = useState(() => readDraft(kept, initial));
  return {
    ...draft,
    isTouched: JSON.stringify(draft.values) !== JSON.stringify(initial),
    set(patch) {
      setDraft((before) => {
        const next = { ...before, values: { ...before.values, ...patch } };
        keepDraft(kept, next);
        return next;
      });
    },
    clear() {
      dropDraft(kept);
      setDraft({ key: crypto.randomUUID(), values: initial });
    },
  };
}
