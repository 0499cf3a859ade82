import { OUTCOME_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { fromWire } from '../../locale/wire.ts';
import { SelectField } from '../form/SelectField.tsx';
import { useDeskText } from '../text.ts';
import { OUTCOMES, type OutcomesDraft, type WireOutcome } from './items.ts';

/** What came out for each document, and to which step what is returned goes back. */
export function Outcomes({
  at = '',
  documents,
  offered = OUTCOMES,
  value,
  onChange,
  none,
  before,
  backTo,
  onBackTo,
}: {
  /** With what the names of its fields begin. */
  at?: string;
  documents: readonly Readonly<{ id: string; title: string }>[];
  offered?: readonly WireOutcome[];
  value: OutcomesDraft;
  onChange: (value: OutcomesDraft) => void;
  /** What stands for a document of which nothing is said. */
  none: string;
  /** The steps to which a document can go back. */
  before: readonly Readonly<{ id: string; name: string }>[];
  /** One of those by id; empty for those right before the step. */
  backTo: string;
  onBackTo: (backTo: string) => void;
}): ReactNode {
  const text = useDeskText();
  const { locale } = useLocale();
  const isReturned = Object.values(value).includes('RETURNED');
  return (
    <>
      {documents.map(({ id, title }) => (
        <SelectField
          key={id}
          name={`${at}outcomes`}
          label={text('hold.outcome', { title })}
          choices={offered.map((outcome) => ({ id: outcome, label: OUTCOME_TEXT[fromWire(outcome)][locale] }))}
          value={value[id] ?? ''}
          onChange={(chosen) => onChange({ ...value, [id]: OUTCOMES.find((outcome) => outcome === chosen) ?? null })}
          none={none}
        />
      ))}
      {isReturned && before.length > 0 && (
        <SelectField
          name={`${at}backTo`}
          label={text('step.backTo')}
          choices={before.map(({ id, name }) => ({ id, label: name }))}
          value={backTo}
          onChange={onBackTo}
          none={text('step.backToRightBefore')}
        />
      )}
    </>
  );
}
