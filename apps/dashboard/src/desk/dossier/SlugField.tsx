import type { ReactNode } from 'react';
import { TextField } from '../form/TextField.tsx';
import { useDeskText } from '../text.ts';
import { shortNameOf } from './shortName.ts';

/** What it is called in addresses: proposed from the title until somebody writes another; emptied, it is proposed again. */
export function SlugField({
  title,
  value,
  onChange,
}: {
  title: string;
  /** Null while it is the one that is proposed. */
  value: string | null;
  onChange: (value: string | null) => void;
}): ReactNode {
  const text = useDeskText();
  return (
    <TextField
      name="slug"
      label={text('open.slug')}
      value={value ?? shortNameOf(title)}
      onChange={(typed) => onChange(typed === '' ? null : typed)}
      hint={text('open.slugHint')}
    />
  );
}
