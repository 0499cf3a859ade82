import { type ReactNode, useId, useState } from 'react';
import { useDeskText } from '../text.ts';
import { described, Field, useProblem } from './Field.tsx';

/** A file of this machine, which need not be given. It is no part of a draft: what a page may keep is too small for it. */
export function FileField({
  name,
  label,
  accept,
  hint,
  onChange,
}: {
  name: string;
  label: string;
  /** The endings that are taken: `.txt,.docx`. */
  accept: string;
  hint?: ReactNode;
  onChange: (file: File | null) => void;
}): ReactNode {
  const id = useId();
  const text = useDeskText();
  const [chosen, setChosen] = useState('');
  return (
    <Field name={name} id={id} label={label} hint={hint} isOptional={true} optional={text('desk.optional')}>
      <label
        htmlFor={id}
        className="flex h-9 cursor-pointer items-center gap-2.5 rounded-md border border-line-2 px-2.5 hover:border-ink-3 has-aria-invalid:border-late has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 touch:h-11"
      >
        <input
          id={id}
          name={name}
          type="file"
          accept={accept}
          onChange={({ target }) => {
            const file = target.files?.[0] ?? null;
            setChosen(file?.name ?? '');
            onChange(file);
          }}
          {...described(id, useProblem(name), hint)}
          className="sr-only"
        />
        <span className="shrink-0 text-accent">{text('desk.chooseFile')}</span>
        <span className="min-w-0 truncate text-ink-2">{chosen}</span>
      </label>
    </Field>
  );
}

/** The content of a file as base64. */
export function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    // A data address: what follows the comma is the content.
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''));
    reader.readAsDataURL(file);
  });
}
