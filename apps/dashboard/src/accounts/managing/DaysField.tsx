import type { ReactNode } from 'react';
import { SelectField } from '../../desk/form/SelectField.tsx';
import { useManagingText } from './text.ts';

const DAYS = [7, 30, 90, 180, 366] as const;

/** After how many days a token ends; the longest is the longest that the server gives. */
export function DaysField({ value, onChange }: { value: string; onChange: (days: string) => void }): ReactNode {
  const text = useManagingText();
  return (
    <SelectField
      name="days"
      label={text('tokens.lasts')}
      choices={DAYS.map((count) => ({ id: String(count), label: text('tokens.days', { count }) }))}
      value={value}
      onChange={onChange}
    />
  );
}
