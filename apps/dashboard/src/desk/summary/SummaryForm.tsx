import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { EntryForm } from '../form/EntryForm.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { useForm } from '../form/useForm.ts';
import { recordedBy } from '../form/useSend.ts';
import { NothingHere } from '../NothingHere.tsx';
import { OfDossier } from '../OfDossier.tsx';
import { partiesOf, useBodies } from '../parties.ts';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import {
  ConsolidateMutation,
  letterName,
  lettersOf,
  type SummaryDossier,
  type SummaryFormData,
  SummaryFormQuery,
} from './data.ts';

type SummaryValues = Readonly<{
  letter: string;
  by: Choice | null;
  to: Choice | null;
  occurred: string;
  source: SourceDraft;
  version: number;
}>;

/** The answers to a letter were summarised and forwarded: from then on nobody is awaited because of it. */
export function SummaryPage(): ReactNode {
  const text = useDeskText();
  return (
    <OfDossier title={text('desk.task.summary')} which={text('summary.which')} query={SummaryFormQuery}>
      {(data, onNext) => <SummaryForm data={data} dossier={data.dossier} onNext={onNext} />}
    </OfDossier>
  );
}

function SummaryForm({
  data,
  dossier,
  onNext,
}: {
  data: SummaryFormData;
  dossier: SummaryDossier;
  onNext: () => void;
}): ReactNode {
  const text = useDeskText();
  const { locale, wire } = useLocale();
  const { today } = useDeskViewer();
  const parties = partiesOf(data, useBodies(data), dossier.synthetic);
  const letters = lettersOf(dossier);
  const form = useForm<SummaryValues>(`summary.${dossier.slug}`, {
    ...{ letter: letters[0]?.id ?? '', by: null, to: null, occurred: today, version: dossier.version },
    source: emptySource('known', 'LETTER'),
  });
  const { values, at } = form;
  if (letters.length === 0) return <NothingHere>{text('summary.none')}</NothingHere>;
  return (
    <EntryForm
      form={form}
      submit={text('summary.send')}
      isSynthetic={dossier.synthetic}
      enter={async (said, send) => {
        const whom = { by: values.by?.id ?? null, to: values.to?.id ?? null };
        const input = { ...said, ...whom, dossier: dossier.slug, request: values.letter };
        return recordedBy(await send(ConsolidateMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <SelectField
        {...at('letter')}
        label={text('summary.letter')}
        choices={letters.map((letter) => ({
          ...{ id: letter.id, label: letterName(letter, text('reply.unnumbered'), locale) },
          ...(letter.consolidations.length > 0 && { hint: text('summary.summarised') }),
        }))}
        hint={text('summary.letterHint')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoiceField {...at('by')} label={text('summary.by')} choices={parties.all} isOptional={true} />
        <ChoiceField {...at('to')} label={text('summary.to')} choices={parties.all} isOptional={true} />
      </div>
      <DayField {...at('occurred')} label={text('summary.occurred')} today={today} />
      <SourceFields {...at('source')} isOptional={true} />
    </EntryForm>
  );
}
