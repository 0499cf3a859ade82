import { type ReactNode, useState } from 'react';

/** Before it a year is not typed to its end yet. */
const FIRST = '1900-01-01';

/** A day from which on something is shown, chosen on the page itself. */
export function SinceField({
  label,
  value,
  max,
  onChange,
}: {
  label: string;
  /** Empty for none. */
  value: string;
  /** The latest day that can be chosen. */
  max: string;
  onChange: (value: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState({ over: value, text: value });
  return (
    <label className="flex items-center gap-2 text-ink-2 text-small print:hidden">
      {label}
      <input
        type="date"
        value={typed.over === value ? typed.text : value}
        max={max}
        onChange={({ target }) => {
          setTyped({ over: value, text: target.value });
          if (target.value === '' || target.value >= FIRST) onChange(target.value);
        }}
        className="h-8 rounded-md border border-line bg-ground px-2 text-ink hover:border-line-2 touch:h-11"
      />
    </label>
  );
}
