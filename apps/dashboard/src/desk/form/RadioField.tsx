import { type ReactNode, useId } from 'react';
import { Note, useProblem } from './Field.tsx';

/** One of a few, all in sight: arrow keys move between them. */
export function RadioField<Value extends string>({
  name,
  label,
  options,
  value,
  onChange,
}: {
  name: string;
  label: string;
  options: readonly Readonly<{ value: Value; label: string; mark?: ReactNode }>[];
  value: Value | null;
  onChange: (value: Value) => void;
}): ReactNode {
  const id = useId();
  const problem = useProblem(name);
  return (
    <fieldset data-field={name} aria-describedby={problem ? `${id}-note` : undefined} className="min-w-0">
      <legend className="mb-1 font-[560] text-small">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-9 cursor-pointer items-center gap-2 rounded-md border border-line-2 px-2.5 text-small hover:border-ink-3 has-checked:border-accent has-checked:bg-accent-wash has-checked:font-[560] has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 touch:min-h-11"
          >
            <input
              type="radio"
              name={`${id}-${name}`}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.mark}
            {option.label}
          </label>
        ))}
      </div>
      <Note id={id} problem={problem} />
    </fieldset>
  );
}
