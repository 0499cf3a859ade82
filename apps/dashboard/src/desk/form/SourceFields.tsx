import { type ReactNode, useState } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { useDeskText } from '../text.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { type Choice, searchedOf } from './choice.ts';
import { PaperFields } from './PaperFields.tsx';
import { RadioField } from './RadioField.tsx';
import { PapersQuery, type SourceDraft } from './source.ts';
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

/** A paper of the register, found by what is typed. */
export function PaperField(
  field: Readonly<{
    name: string;
    label: string;
    value: Choice | null;
    onChange: (paper: Choice | null) => void;
    hint?: string;
    isOptional?: boolean;
  }>,
): ReactNode {
  const { wire } = useLocale();
  const [typed, setTyped] = useState('');
  const { data } = useOnce(PapersQuery, typed.trim().length < 2 ? null : { text: searchedOf(typed), locale: wire });
  const papers = (data?.search.edges ?? []).flatMap(({ node: { title, node } }) =>
    node.__typename === 'Document'
      ? [{ id: node.id, label: title, hint: [node.number, node.dated?.text].filter(Boolean).join(', ') }]
      : [],
  );
  return <ChoiceField {...field} choices={papers} onType={setTyped} />;
}
