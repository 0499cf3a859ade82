import { type ReactNode, useId } from 'react';
import { described, Note, useProblem } from './Field.tsx';

/** Yes or no. */
export function CheckField({
  name,
  label,
  value,
  onChange,
  hint,
}: {
  name: string;
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
  hint?: ReactNode;
}): ReactNode {
  const id = useId();
  const problem = useProblem(name);
  return (
    <div data-field={name} className="min-w-0 text-small">
      <label className="flex min-h-6 items-center gap-2 touch:min-h-11">
        <input
          type="checkbox"
          name={name}
          checked={value}
          onChange={({ target }) => onChange(target.checked)}
          {...described(id, problem, hint)}
        />
        {label}
      </label>
      <div className="ml-5 touch:-mt-2">
        <Note id={id} problem={problem} hint={hint} />
      </div>
    </div>
  );
}
