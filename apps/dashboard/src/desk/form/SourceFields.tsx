import type { ReactNode } from 'react';
import { useDeskText } from '../text.ts';
import { PaperField } from './PaperField.tsx';
import { PaperFields } from './PaperFields.tsx';
import { RadioField } from './RadioField.tsx';
import type { SourceDraft } from './source.ts';
import { TextField } from './TextField.tsx';
import { VisibilityFields } from './VisibilityFields.tsx';

/** Which paper says so, and where in it. */
export function SourceFields({
  value,
  onChange,
  isOptional = false,
  itself,
}: {
  value: SourceDraft;
  onChange: (value: SourceDraft) => void;
  isOptional?: boolean;
  /** What the paper is called that is what the form tells of: the form has said its kind, number and day already. */
  itself?: string;
}): ReactNode {
  const text = useDeskText();
  const set = (patch: Partial<SourceDraft>): void => onChange({ ...value, ...patch });
  const hows = [
    ...(isOptional ? (['none'] as const) : []),
    ...(itself ? (['itself'] as const) : []),
    ...(['known', 'new'] as const),
  ];
  return (
    <>
      <RadioField
        name="how"
        label={text('desk.source')}
        options={hows.map((how) => ({
          value: how,
          label: how === 'itself' ? (itself ?? '') : text(`desk.source.${how}`),
        }))}
        value={value.how}
        onChange={(how) => set({ how })}
      />
      {value.how === 'known' && (
        <PaperField
          name="source"
          label={text('desk.paper')}
          value={value.paper}
          onChange={(paper) => set({ paper })}
          hint={text('desk.paperHint')}
        />
      )}
      {value.how === 'new' && <PaperFields value={value} set={set} />}
      {(value.how === 'new' || value.how === 'itself') && (
        <VisibilityFields
          part="paper"
          value={value}
          onChange={({ visibility, concerned }) => set({ visibility, concerned })}
        />
      )}
      {value.how !== 'none' && (
        <TextField
          name="locator"
          label={text('desk.locator')}
          value={value.locator}
          onChange={(locator) => set({ locator })}
          hint={text('desk.locatorHint')}
          isOptional={true}
        />
      )}
      {(value.how === 'new' || (value.how === 'known' && value.paper !== null)) && (
        <div className="grid gap-4 sm:grid-cols-2">
          <PaperField
            name="also"
            label={text('desk.also')}
            value={value.also}
            onChange={(also) => set({ also })}
            isOptional={true}
          />
          {value.also && (
            <TextField
              name="alsoLocator"
              label={text('desk.locator')}
              value={value.alsoLocator}
              onChange={(alsoLocator) => set({ alsoLocator })}
              isOptional={true}
            />
          )}
        </div>
      )}
    </>
  );
}
