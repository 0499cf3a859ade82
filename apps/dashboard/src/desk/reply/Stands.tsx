import { STAND_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { fromWire } from '../../locale/wire.ts';
import { StandMark } from '../../stands/StandMark.tsx';
import { RadioField } from '../form/RadioField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useDeskText } from '../text.ts';
import { EXPRESSED, type ReplyValues } from './values.ts';

/** What is said of each document: the marks are those of the matrix. */
export function Stands({
  documents,
  value,
  onChange,
}: {
  documents: readonly Readonly<{ id: string; title: string }>[];
  value: ReplyValues['stands'];
  onChange: (value: ReplyValues['stands']) => void;
}): ReactNode {
  const text = useDeskText();
  const { locale } = useLocale();
  const stated = documents.filter(({ id }) => value[id]?.stand);
  return documents.map((document) => {
    const { id, title } = document;
    const said = value[id] ?? { stand: null, text: '' };
    const set = (patch: Partial<typeof said>): void => onChange({ ...value, [id]: { ...said, ...patch } });
    return (
      <div key={id} className="flex flex-col gap-3">
        <RadioField
          name="stand"
          label={documents.length > 1 ? text('reply.standOn', { title }) : text('reply.stand')}
          options={EXPRESSED.map((stand) => ({
            ...{ value: stand, label: STAND_TEXT[fromWire(stand)][locale] },
            mark: <StandMark mark={fromWire(stand)} size={16} label={null} />,
          }))}
          value={said.stand}
          onChange={(stand) => set({ stand })}
        />
        {said.stand && (
          <TextField
            name={`stands[${stated.indexOf(document)}].text`}
            label={text('reply.words')}
            value={said.text}
            onChange={(words) => set({ text: words })}
            rows={2}
            isOptional={true}
          />
        )}
      </div>
    );
  });
}
