import { useState } from 'react';
import { useDeskViewer } from '../viewer.ts';
import { type Draft, dropDraft, keepDraft, readDraft } from './draft.ts';

/** One of the things that a form holds, as a field takes it. */
export type Held<Name, Value> = Readonly<{ name: Name; value: Value; onChange: (value: Value) => void }>;

export type Form<Values> = Draft<Values> &
  Readonly<{
    /** Whether something stands in it that was not there when it was opened. */
    isTouched: boolean;
    set(patch: Partial<Values>): void;
    at<Name extends keyof Values & string>(name: Name): Held<Name, Values[Name]>;
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
  const set = (patch: Partial<Values>): void =>
    setDraft((before) => {
      const next = { ...before, values: { ...before.values, ...patch } };
      keepDraft(kept, next);
      return next;
    });
  return {
    ...draft,
    isTouched: JSON.stringify(draft.values) !== JSON.stringify(initial),
    set,
    at: (name) => ({
      ...{ name, value: draft.values[name] },
      onChange: (value) => set({ [name]: value } as unknown as Partial<Values>),
    }),
    clear() {
      dropDraft(kept);
      setDraft({ key: crypto.randomUUID(), values: initial });
    },
  };
}
