import { type ReactNode, useId } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { ErrorNote } from '../../page/ErrorNote.tsx';
import { DossierField } from '../DossierField.tsx';
import { CheckField } from '../form/CheckField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { stepsBefore } from '../stepsBefore.ts';
import { useDeskText } from '../text.ts';
import { ConsideredQuery } from './data.ts';
import { itemOf, OUTCOMES, type OutcomesDraft, outcomesAt } from './items.ts';
import { Outcomes } from './Outcomes.tsx';

/** What a meeting did with one dossier, as it is being entered. */
export type ItemDraft = Readonly<{
  dossier: Choice | null;
  step: string;
  number: string;
  /** On which of several days it was considered; empty for all of them. */
  occurred: string;
  outcomes: OutcomesDraft;
  /** To which step what is returned goes back; empty for those right before. */
  backTo: string;
  forInformation: boolean;
  offRoute: boolean;
}>;

/** The items that were considered, each with an outcome for each document. */
export function Items({
  value,
  onChange,
  synthetic,
  isOfSeveralDays,
}: {
  value: readonly ItemDraft[];
  onChange: (value: readonly ItemDraft[]) => void;
  /** Whether the meeting is fictional, as its dossiers then are; null while it is not chosen. */
  synthetic: boolean | null;
  /** Whether the meeting took more than a day, so that an item may be of one of them. */
  isOfSeveralDays: boolean;
}): ReactNode {
  const text = useDeskText();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-4">
      <h2 id={heading} className="font-[560] text-small">
        {text('hold.items')}
      </h2>
      {value.map((item, index) => (
        <Item
          key={item.dossier?.id ?? ''}
          item={item}
          isOfSeveralDays={isOfSeveralDays}
          at={`items[${index}].`}
          onChange={(next) => onChange(value.map((each, place) => (place === index ? next : each)))}
          onDrop={() => onChange(value.filter((_, place) => place !== index))}
        />
      ))}
      <DossierField
        name="item"
        label={text('hold.addItem')}
        synthetic={synthetic}
        without={value.flatMap(({ dossier }) => dossier?.id ?? [])}
        isPlaced={true}
        isEmptied={true}
        onChoose={(dossier) => onChange([...value, itemOf(dossier)])}
      />
    </section>
  );
}

function Item({
  item,
  isOfSeveralDays,
  at,
  onChange,
  onDrop,
}: {
  item: ItemDraft;
  isOfSeveralDays: boolean;
  /** With what the names of its fields begin. */
  at: string;
  onChange: (item: ItemDraft) => void;
  onDrop: () => void;
}): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const slug = item.dossier?.id ?? '';
  const { data, error, reload } = useOnce(ConsideredQuery, { slug, locale: wire });
  const dossier = data?.dossier;
  const drop = (
    <button
      type="button"
      onClick={onDrop}
      className="ml-auto min-h-8 text-ink-2 hover:text-ink hover:underline touch:min-h-11"
    >
      {text('hold.dropItem')}
    </button>
  );
  if (!dossier)
    return (
      <div aria-busy={!data && !error} className="flex flex-col gap-3 border-line border-l-2 pl-4">
        <p className="font-[560]">{item.dossier?.label}</p>
        {error && <ErrorNote error={error} onRetry={reload} hasData={false} />}
        {data && <p className="text-ink-2">{text('desk.noSuchDossier')}</p>}
        <div className="flex text-small">{drop}</div>
      </div>
    );
  const step = dossier.steps.find((each) => each.step.id === item.step)?.step;
  const outcomes = step ? outcomesAt(step.type, item.forInformation) : OUTCOMES;
  return (
    <div className="flex flex-col gap-3 border-line border-l-2 pl-4">
      <p className="font-[560]">{dossier.title}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          name={`${at}step`}
          label={text('letter.step')}
          choices={dossier.steps.map((each) => ({ id: each.step.id, label: each.step.name }))}
          value={item.step}
          onChange={(id) => onChange({ ...item, step: id, outcomes: {}, backTo: '' })}
        />
        <TextField
          name={`${at}number`}
          label={text('hold.number')}
          value={item.number}
          onChange={(number) => onChange({ ...item, number })}
          isOptional={true}
        />
        {isOfSeveralDays && (
          <DayField
            name={`${at}occurred`}
            label={text('hold.itemDay')}
            value={item.occurred}
            onChange={(occurred) => onChange({ ...item, occurred })}
            isOptional={true}
          />
        )}
      </div>
      <Outcomes
        at={at}
        documents={dossier.documents.map(({ document }) => document)}
        offered={outcomes}
        value={item.outcomes}
        onChange={(chosen) => onChange({ ...item, outcomes: chosen })}
        none={text('hold.notConsidered')}
        before={step ? stepsBefore(dossier.steps, step) : []}
        backTo={item.backTo}
        onBackTo={(backTo) => onChange({ ...item, backTo })}
      />
      <div className="flex flex-wrap items-center gap-x-6 text-small">
        <CheckField
          name={`${at}forInformation`}
          label={text('hold.forInformation')}
          value={item.forInformation}
          onChange={(forInformation) => onChange({ ...item, forInformation, outcomes: {} })}
        />
        <CheckField
          name={`${at}offRoute`}
          label={text('hold.offRoute')}
          value={item.offRoute}
          onChange={(offRoute) => onChange({ ...item, offRoute })}
        />
        {drop}
      </div>
    </div>
  );
}
