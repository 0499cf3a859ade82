import { type ReactNode, useId } from 'react';
import { CheckField } from '../form/CheckField.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import type { Choice } from '../form/choice.ts';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useDeskText } from '../text.ts';
import type { ConsideredDossier } from './data.ts';
import { itemOf, OUTCOMES, type OutcomesDraft, outcomesAt } from './items.ts';
import { Outcomes } from './Outcomes.tsx';

/** What a meeting did with one dossier, as it is being entered. */
export type ItemDraft = Readonly<{
  dossier: Choice | null;
  step: string;
  number: string;
  outcomes: OutcomesDraft;
  forInformation: boolean;
  offRoute: boolean;
}>;

/** The items that were considered, each with an outcome for each document. */
export function Items({
  dossiers,
  value,
  onChange,
}: {
  dossiers: readonly ConsideredDossier[];
  value: readonly ItemDraft[];
  onChange: (value: readonly ItemDraft[]) => void;
}): ReactNode {
  const text = useDeskText();
  const heading = useId();
  const left = dossiers.filter(({ slug }) => value.every(({ dossier }) => dossier?.id !== slug));
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-4">
      <h2 id={heading} className="font-[560] text-small">
        {text('hold.items')}
      </h2>
      {value.map((item, index) => (
        <Item
          key={item.dossier?.id ?? ''}
          item={item}
          dossier={dossiers.find(({ slug }) => slug === item.dossier?.id)}
          onChange={(next) => onChange(value.map((each, place) => (place === index ? next : each)))}
          onDrop={() => onChange(value.filter((_, place) => place !== index))}
        />
      ))}
      <ChoiceField
        name="item"
        label={text('hold.addItem')}
        choices={left.map(({ slug, title }) => ({ id: slug, label: title }))}
        value={null}
        onChange={(choice) => {
          const dossier = dossiers.find(({ slug }) => slug === choice?.id);
          if (dossier) onChange([...value, itemOf(dossier)]);
        }}
        isEmptied={true}
      />
    </section>
  );
}

function Item({
  item,
  dossier,
  onChange,
  onDrop,
}: {
  item: ItemDraft;
  dossier: ConsideredDossier | undefined;
  onChange: (item: ItemDraft) => void;
  onDrop: () => void;
}): ReactNode {
  const text = useDeskText();
  if (!dossier) return null;
  const step = dossier.steps.find((each) => each.step.id === item.step)?.step;
  const outcomes = step ? outcomesAt(step.type, item.forInformation) : OUTCOMES;
  return (
    <div className="flex flex-col gap-3 border-line border-l-2 pl-4">
      <p className="font-[560]">{dossier.title}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          name="step"
          label={text('letter.step')}
          choices={dossier.steps.map((each) => ({ id: each.step.id, label: each.step.name }))}
          value={item.step}
          onChange={(id) => onChange({ ...item, step: id, outcomes: {} })}
        />
        <TextField
          name="number"
          label={text('hold.number')}
          value={item.number}
          onChange={(number) => onChange({ ...item, number })}
          isOptional={true}
        />
      </div>
      <Outcomes
        documents={dossier.documents.map(({ document }) => document)}
        offered={outcomes}
        value={item.outcomes}
        onChange={(chosen) => onChange({ ...item, outcomes: chosen })}
        none={text('hold.notConsidered')}
      />
      <div className="flex flex-wrap items-center gap-x-6 text-small">
        <CheckField
          name="forInformation"
          label={text('hold.forInformation')}
          value={item.forInformation}
          onChange={(forInformation) => onChange({ ...item, forInformation, outcomes: {} })}
        />
        <CheckField
          name="offRoute"
          label={text('hold.offRoute')}
          value={item.offRoute}
          onChange={(offRoute) => onChange({ ...item, offRoute })}
        />
        <button
          type="button"
          onClick={onDrop}
          className="ml-auto min-h-8 text-ink-2 hover:text-ink hover:underline max-sm:min-h-11"
        >
          {text('hold.dropItem')}
        </button>
      </div>
    </div>
  );
}
