import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { DayField } from '../form/DayField.tsx';
import { EntryForm } from '../form/EntryForm.tsx';
import { RadioField } from '../form/RadioField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource } from '../form/source.ts';
import { TextField } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy } from '../form/useSend.ts';
import { useDeskText } from '../text.ts';
import { isSecretariat, useDeskViewer } from '../viewer.ts';
import { type CorrectedEntry, type CorrectionDossier, CorrectMutation } from './data.ts';
import { InsteadFields } from './InsteadFields.tsx';
import { type CorrectionValues, inputOf, waysOf } from './instead.ts';

export function CorrectionForm({
  dossier,
  entry,
}: {
  /** Null where the entry is of no dossier. */
  dossier: CorrectionDossier | null;
  entry: CorrectedEntry;
}): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const viewer = useDeskViewer();
  const isEntering = isSecretariat(viewer);
  const ways = waysOf(entry.kind);
  // What a paper shows a delegate corrects only with another one.
  const isPaperNeeded = !isEntering && entry.sources.length > 0;
  const form = useForm<CorrectionValues>(`correction.${entry.id}`, {
    ...{ kind: 'MISENTRY', way: ways[0], stand: null, outcomes: {}, backTo: '', planned: '', text: '', day: '' },
    ...{
      reason: '',
      occurred: viewer.today,
      source: emptySource(isPaperNeeded ? 'known' : 'none', 'LETTER'),
      ...(dossier ? { version: dossier.version } : {}),
    },
  });
  const { values, set, at } = form;
  return (
    <EntryForm
      form={form}
      submit={text('correction.send')}
      isSynthetic={entry.synthetic}
      days={['day', 'planned']}
      enter={async ({ occurred, ...said }, send) => {
        const input = {
          ...{ ...said, ...inputOf(values, wire), dossier: dossier?.slug ?? null, entry: entry.id },
          ...(values.kind === 'REVISION' ? { occurred } : {}),
        };
        return recordedBy(await send(CorrectMutation, { input, locale: wire }));
      }}
      onNext={null}
    >
      <p className="border-line border-l-2 pl-4">
        <span className="block text-ink-3 text-small">{text('correction.entry')}</span>
        {entry.occurred.text} · {entry.summary}
      </p>
      {isEntering && (
        <RadioField
          {...at('kind')}
          label={text('correction.kind')}
          options={(['MISENTRY', 'REVISION'] as const).map((kind) => ({
            ...{ value: kind, label: text(`correction.kind.${kind}`) },
          }))}
        />
      )}
      {ways.length > 1 && (
        <RadioField
          {...at('way')}
          label={text('correction.way')}
          options={ways.map((way) => ({ value: way, label: text(`correction.way.${way}`) }))}
        />
      )}
      <InsteadFields dossier={dossier} values={values} set={set} />
      <TextField {...at('reason')} label={text('correction.reason')} rows={2} hint={text('correction.reasonHint')} />
      {values.kind === 'REVISION' && (
        <DayField {...at('occurred')} label={text('correction.occurred')} today={viewer.today} />
      )}
      <SourceFields {...at('source')} isOptional={!isPaperNeeded} />
    </EntryForm>
  );
}
