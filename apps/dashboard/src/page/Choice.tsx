import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { Chip } from '../quality/Chip.tsx';
import { type Parameter, useAddress } from './address.ts';

/**
 * A filter of a view as a row of chips, each with how many it leaves; one is chosen, and the address keeps it. What leaves nothing is not
 * offered, unless it is chosen.
 */
export function Choice({
  name,
  label,
  all,
  choices,
}: {
  name: Parameter;
  label: string;
  all: Readonly<{ count: number }>;
  choices: readonly Readonly<{ value: string; text: string; count: number }>[];
}): ReactNode {
  const text = useText();
  const { get, here } = useAddress();
  const chosen = choices.find(({ value }) => value === get(name))?.value ?? null;
  const offered = choices.filter(({ value, count }) => count > 0 || value === chosen);
  if (offered.length < 2 && chosen === null) return null;
  return (
    <ul aria-label={label} className="mb-3 flex flex-wrap items-center gap-1.5 print:hidden">
      <li aria-hidden="true" className="mr-1.5 text-ink-3 text-small">
        {label}
      </li>
      <li>
        <Chip to={here({ [name]: null })} isChosen={chosen === null}>
          {text('quality.all')} <b className="font-[560]">{all.count}</b>
        </Chip>
      </li>
      {offered.map(({ value, text: what, count }) => (
        <li key={value}>
          <Chip to={here({ [name]: value === chosen ? null : value })} isChosen={value === chosen}>
            {what} <b className="font-[560]">{count}</b>
          </Chip>
        </li>
      ))}
    </ul>
  );
}
