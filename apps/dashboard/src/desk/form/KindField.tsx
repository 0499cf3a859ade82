import { DOCUMENT_KIND_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { fromWire } from '../../locale/wire.ts';
import { useDeskText } from '../text.ts';
import { SelectField } from './SelectField.tsx';
import { DOCUMENT_KINDS, type Kind } from './source.ts';

/** What kind of document it is. */
export function KindField({
  name,
  value,
  onChange,
}: {
  name: string;
  value: Kind;
  onChange: (kind: Kind) => void;
}): ReactNode {
  const text = useDeskText();
  const { locale } = useLocale();
  return (
    <SelectField
      name={name}
      label={text('desk.paperKind')}
      choices={DOCUMENT_KINDS.map((kind) => ({ id: kind, label: DOCUMENT_KIND_TEXT[fromWire(kind)][locale] }))}
      value={value}
      onChange={(kind) => onChange(DOCUMENT_KINDS.find((each) => each === kind) ?? 'OTHER')}
    />
  );
}
