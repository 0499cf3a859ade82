import { type ReactNode, useId } from 'react';
import type { Choice } from './choice.ts';
import { CONTROL, described, Field, useProblem } from './Field.tsx';

/** One of some, where the browser's own list serves best. */
export function SelectField({
  name,
  label,
  choices,
  value,
  onChange,
  none,
  hint,
}: {
  name: string;
  label: string;
  choices: readonly Choice[];
  value: string;
  onChange: (id: string) => void;
  /** What stands for none of them, where that can be. */
  none?: string;
  hint?: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <Field name={name} id={id} label={label} hint={hint}>
      <select
        id={id}
        name={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...described(id, useProblem(name), hint)}
        className={`${CONTROL} h-9 touch:h-11`}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.hint ? `${choice.label} · ${choice.hint}` : choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
