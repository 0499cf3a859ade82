import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';

/** A state that the page can be shown for. */
export type StateChoice = Readonly<{ code: string; name: string }>;

/** For whom the page is shown: everybody, or one state; the address keeps it, and takes it along to other pages. */
export function StateSelect({ states }: { states: readonly StateChoice[] }): ReactNode {
  const text = useText();
  const { state, set } = useAddress();
  const known = states.some(({ code }) => code === state);
  if (states.length === 0 && state === null) return null;
  return (
    <label className="flex items-center gap-2 text-ink-2 text-small print:hidden">
      {text('state.asMine')}
      <select
        value={state ?? ''}
        onChange={({ target }) => set({ state: target.value || null })}
        className="h-8 rounded-md border border-line bg-ground px-2 text-ink hover:border-line-2 touch:h-11"
      >
        <option value="">{text('state.any')}</option>
        {state !== null && !known && <option value={state}>{state}</option>}
        {states.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
