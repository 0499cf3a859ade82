import { PERIOD_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { fromWire } from '../../locale/wire.ts';
import { CheckField } from '../form/CheckField.tsx';
import { ChoicesField } from '../form/ChoicesField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { edtfOf } from '../form/edtf.ts';
import { SelectField } from '../form/SelectField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { TextField } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy } from '../form/useSend.ts';
import { OfDossier } from '../OfDossier.tsx';
import { partiesOf, useBodies } from '../parties.ts';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import {
  actsOf,
  GiveFormQuery,
  GiveMutation,
  type GivingData,
  type GivingDossier,
  PERIODS,
  type WirePeriod,
} from './giving.ts';

type GiveValues = Readonly<{
  /** An act of a decision by its id; empty where it comes from none. */
  act: string;
  objectRu: string;
  objectEn: string;
  executors: readonly Choice[];
  reportTo: readonly Choice[];
  term: string;
  period: WirePeriod | '';
  asNeeded: boolean;
  occurred: string;
  source: SourceDraft;
  version: number;
}>;

/** Somebody is charged with something, by a decision or otherwise. */
export function GivePage(): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text('desk.task.instruction')} which={text('give.which')} query={GiveFormQuery}>
      {(data, onNext) => <GiveForm data={data} dossier={data.dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function GiveForm({
  data,
  dossier,
  onNext,
}: {
  data: GivingData;
  dossier: GivingDossier;
  onNext: () => void;
}): ReactNode {
  const text = useDeskText();
  const { locale, wire } = useLocale();
  const { today } = useDeskViewer();
  const parties = partiesOf(data, useBodies(data), dossier.synthetic);
  const acts = actsOf(dossier);
  const form = useForm<GiveValues>(`give.${dossier.slug}`, {
    ...{ act: '', objectRu: '', objectEn: '', executors: [], reportTo: [], term: '', period: '', asNeeded: false },
    ...{ occurred: today, source: emptySource('known', 'DECISION'), version: dossier.version },
  });
  const { values, at } = form;
  const chosen = acts.find(({ id }) => id === values.act);
  const named = (choices: readonly Choice[]): string[] | null =>
    choices.length > 0 ? choices.map(({ id }) => id) : null;
  return (
    <EntryForm
      form={form}
      submit={text('give.send')}
      isSynthetic={dossier.synthetic}
      days={['term']}
      enter={async (said, send) => {
        const { asNeeded } = values;
        const input = {
          ...{ ...cited(said), dossier: dossier.slug, decision: chosen?.decision ?? null, act: chosen?.id ?? null },
          object: chosen ? null : { ru: values.objectRu, en: values.objectEn },
          ...{ executors: named(values.executors), reportTo: named(values.reportTo) },
          term: values.term.trim() === '' ? null : edtfOf(values.term),
          // What is not said is as the act of the decision has it.
          ...{ period: values.period || null, asNeeded: asNeeded || null },
        };
        return recordedBy(await send(GiveMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      {acts.length > 0 && (
        <SelectField
          {...at('act')}
          label={text('give.act')}
          choices={acts}
          none={text('give.noAct')}
          hint={chosen && text('give.ofAct')}
        />
      )}
      {!chosen && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...at('objectRu')} label={text('give.objectRu')} rows={2} />
          <TextField {...at('objectEn')} label={text('give.objectEn')} rows={2} />
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoicesField
          {...at('executors')}
          label={text('give.executors')}
          choices={parties.all}
          isOptional={chosen !== undefined}
        />
        <ChoicesField {...at('reportTo')} label={text('give.reportTo')} choices={parties.all} isOptional={true} />
        <DayField {...at('term')} label={text('give.term')} isOptional={true} />
        <SelectField
          {...at('period')}
          label={text('give.period')}
          choices={PERIODS.map((id) => ({ id, label: PERIOD_TEXT[fromWire(id)][locale] }))}
          onChange={(id) => form.set({ period: PERIODS.find((each) => each === id) ?? '' })}
          none={text('give.once')}
        />
      </div>
      <CheckField {...at('asNeeded')} label={text('give.asNeeded')} />
      <DayField {...at('occurred')} label={text('give.occurred')} today={today} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
