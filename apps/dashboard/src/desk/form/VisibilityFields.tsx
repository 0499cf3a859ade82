import { graphql } from '@concord/contract';
import { VISIBILITY_TEXT } from '@concord/domain';
import { type ReactNode, useContext } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { fromWire } from '../../locale/wire.ts';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { ChoicesField } from './ChoicesField.tsx';
import type { Choice } from './choice.ts';
import { RadioField } from './RadioField.tsx';
import { VISIBILITIES, type VisibilityDraft } from './visibility.ts';
import { FictionalContext } from './world.ts';

const StatesQuery = graphql(`
  query DeskStates($locale: Locale!) {
    memberStates {
      code
      synthetic
      names {
        short(locale: $locale)
      }
    }
  }
`);

/** Who may see it; where that is only some states and the secretariat, which (decision 20). A delegate begins with its own. */
export function VisibilityFields({
  part,
  label,
  value,
  onChange,
  inherited,
}: {
  /** The part of the form that asks it, where that has names of its own for its fields. */
  part?: string;
  /** What is asked, where it is not of a paper. */
  label?: string;
  value: VisibilityDraft;
  onChange: (value: VisibilityDraft) => void;
  /** What is offered for those who see what it belongs to; nothing where it belongs to nothing. */
  inherited?: string;
}): ReactNode {
  const text = useDeskText();
  const { locale, wire } = useLocale();
  const isFictional = useContext(FictionalContext);
  const { state } = useDeskViewer();
  const { visibility, concerned } = value;
  const isForSome = visibility === 'CONCERNED';
  const { data } = useOnce(StatesQuery, isForSome ? { locale: wire } : null);
  const states = (data?.memberStates ?? [])
    .filter(({ synthetic }) => synthetic === isFictional)
    .map(({ code, names }): Choice => ({ id: code, label: names.short, hint: code }));
  const options = VISIBILITIES.map((each) => ({ value: each, label: VISIBILITY_TEXT[fromWire(each)][locale] }));
  return (
    <>
      <RadioField
        name={part ? `${part}Visibility` : 'visibility'}
        label={label ?? text('desk.visibility')}
        options={inherited ? [{ value: 'INHERITED' as const, label: inherited }, ...options] : options}
        value={visibility}
        onChange={(chosen) => {
          const own = state && chosen === 'CONCERNED' && concerned.length === 0;
          onChange({
            visibility: chosen,
            concerned: own ? [{ id: state.code, label: state.names.short, hint: state.code }] : concerned,
          });
        }}
      />
      {isForSome && (
        <ChoicesField
          name={part ? `${part}Concerned` : 'concerned'}
          label={text('desk.concerned')}
          choices={states}
          value={concerned}
          onChange={(chosen) => onChange({ visibility, concerned: chosen })}
          hint={text('desk.concernedHint')}
        />
      )}
    </>
  );
}
