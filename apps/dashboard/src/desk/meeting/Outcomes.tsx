import { OUTCOME_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { fromWire } from '../../locale/wire.ts';
import { SelectField } from '../form/SelectField.tsx';
import { useDeskText, useLocale } from '../text.ts';
import { OUTCOMES, type OutcomesDraft, type WireOutcome } from './items.ts';

/** What came out for each document. */
export function Outcomes({
  documents,
  offered = OUTCOMES,
  value,
  onChange,
  none,
}: {
  documents: readonly Readonly<{ id: string; title: string }>[];
  offered?: readonly WireOutcome[];
  value: OutcomesDraft;
  onChange: (value: OutcomesDraft) => void;
  /** What stands for a document of which nothing is said. */
  none: string;
}): ReactNode {
  const text = useDeskText();
  const { locale } = useLocale();
  return documents.map(({ id, title }) => (
    <SelectField
      key={id}
      name="outcomes"
      label={text('hold.outcome', { title })}
      choices={offered.map((outcome) => ({ id: outcome, label: OUTCOME_TEXT[fromWire(outcome)][locale] }))}
      value={value[id] ?? ''}
      onChange={(chosen) => onChange({ ...value, [id]: OUTCOMES.find((outcome) => outcome === chosen) ?? null })}
      none={none}
    />
  ));
}
