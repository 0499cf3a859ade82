import { type ReactNode, useRef } from 'react';
import { useDeskText } from '../text.ts';
import { ChoiceField } from './ChoiceField.tsx';
import type { Choice } from './choice.ts';

/** Several from a list: each that is chosen stands under the field and can be taken off; `all` offers a whole group at once. */
export function ChoicesField({
  name,
  label,
  choices,
  value,
  onChange,
  all,
  hint,
  isOptional = false,
}: {
  name: string;
  label: string;
  choices: readonly Choice[];
  value: readonly Choice[];
  onChange: (value: readonly Choice[]) => void;
  all?: Readonly<{ label: string; choices: readonly Choice[] }> | undefined;
  hint?: ReactNode;
  isOptional?: boolean;
}): ReactNode {
  const text = useDeskText();
  const isChosen = (choice: Choice): boolean => value.some(({ id }) => id === choice.id);
  const left = all?.choices.filter((choice) => !isChosen(choice)) ?? [];
  const field = useRef<HTMLDivElement>(null);
  const change = (next: readonly Choice[]): void => {
    onChange(next);
    // The button that was pressed is gone: the focus goes on where the next one is chosen.
    field.current?.querySelector('input')?.focus();
  };
  const add = (more: readonly Choice[]): void => change([...value, ...more]);
  return (
    <div ref={field} data-field={name}>
      <ChoiceField
        name={name}
        label={label}
        choices={choices.filter((choice) => !isChosen(choice))}
        value={null}
        onChange={(choice) => choice && add([choice])}
        hint={hint}
        isOptional={isOptional}
        isEmptied={true}
      />
      {(value.length > 0 || left.length > 0) && (
        <ul className="mt-1.5 flex flex-wrap gap-1.5">
          {value.map((choice) => (
            <li key={choice.id}>
              <button
                type="button"
                aria-label={text('desk.takeOff', { name: choice.label })}
                onClick={() => change(value.filter(({ id }) => id !== choice.id))}
                className="flex min-h-7 items-center gap-1.5 rounded-md border border-line-2 bg-wash px-2 text-small hover:border-ink-3 touch:min-h-11"
              >
                {choice.label}
                <span aria-hidden="true" className="text-ink-3">
                  ×
                </span>
              </button>
            </li>
          ))}
          {all && left.length > 0 && (
            <li>
              <button
                type="button"
                onClick={() => add(left)}
                className="min-h-7 px-1 text-accent text-small underline decoration-1 underline-offset-3 touch:min-h-11"
              >
                {all.label}
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
