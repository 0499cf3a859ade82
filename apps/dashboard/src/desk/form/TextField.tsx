import { type ReactNode, useId } from 'react';
import type { WireLocale } from '../../locale/useLocale.ts';
import { useDeskText } from '../text.ts';
import { CONTROL, described, Field, useProblem } from './Field.tsx';

/** A line, or several where `rows` says how many; the box grows with what is written. */
export function TextField({
  name,
  label,
  value,
  onChange,
  hint,
  rows,
  isOptional = false,
}: {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  rows?: number;
  isOptional?: boolean;
}): ReactNode {
  const id = useId();
  const text = useDeskText();
  const shared = { id, name, value, ...described(id, useProblem(name), hint) };
  return (
    <Field name={name} id={id} label={label} hint={hint} isOptional={isOptional} optional={text('desk.optional')}>
      {rows === undefined ? (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
          className={`${CONTROL} h-9 touch:h-11`}
        />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          onChange={(event) => onChange(event.target.value)}
          className={`${CONTROL} field-sizing-content block min-h-16 py-1.5 leading-normal`}
        />
      )}
    </Field>
  );
}

/** What was written, as commands take a text in the reader's language. */
export function inLanguage(text: string, wire: WireLocale): Readonly<{ ru: string }> | Readonly<{ en: string }> {
  return wire === 'EN' ? { en: text } : { ru: text };
}

/** What was written, or null where nothing was. */
export function written(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
