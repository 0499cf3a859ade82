import type { ResultOf } from '@concord/contract';
import { type ReactNode, useState } from 'react';
import { DayField } from '../form/DayField.tsx';
import { edtfOf } from '../form/edtf.ts';
import { Form } from '../form/Form.tsx';
import { RadioField } from '../form/RadioField.tsx';
import { RecordedNote } from '../form/Recorded.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, sourceOf } from '../form/source.ts';
import { TextField } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { type Recorded, recordedBy, useSend } from '../form/useSend.ts';
import { useDeskText, useLocale } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { type CorrectedEntry, type CorrectionDossier, CorrectMutation } from './data.ts';
import { InsteadFields } from './InsteadFields.tsx';
import { type CorrectionValues, inputOf, waysOf } from './instead.ts';

export function CorrectionForm({ dossier, entry }: { dossier: CorrectionDossier; entry: CorrectedEntry }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const ways = waysOf(entry.kind);
  const form = useForm<CorrectionValues>(`correction.${entry.id}`, {
    ...{ kind: 'MISENTRY', way: ways[0], stand: null, outcomes: {}, planned: '', text: '', day: '' },
    ...{ reason: '', occurred: today, source: emptySource('none', 'LETTER'), version: dossier.version },
  });
  const { sending, run } = useSend();
  const [done, setDone] = useState<Recorded<ResultOf<typeof CorrectMutation>>>();
  if (done) return <RecordedNote {...done} onNext={null} />;

  const { values, set } = form;
  const send = async (): Promise<void> => {
    const recorded = await run(async (one) => {
      const source = await sourceOf(values.source, one, {
        ...{
          key: form.key,
          isSynthetic: dossier.synthetic,
          wire,
          whole: text('desk.whole'),
          occurred: edtfOf(values.occurred),
        },
        onPaper: (source) => set({ source }),
      });
      const input = {
        ...{ ...inputOf(values, wire), dossier: dossier.slug, entry: entry.id, source },
        ...{ idempotencyKey: form.key, expectedVersion: values.version },
      };
      return recordedBy(await one(CorrectMutation, { input, locale: wire }));
    });
    if (!recorded) return;
    form.clear();
    setDone(recorded);
  };
  return (
    <Form
      sending={sending}
      dates={{ occurred: values.occurred, day: values.day, planned: values.planned, dated: values.source.dated }}
      submit={text('correction.send')}
      isTouched={form.isTouched}
      onSend={() => void send()}
      onClear={form.clear}
      onVersion={(version) => set({ version })}
    >
      <div className="flex flex-col gap-5">
        <p className="border-line border-l-2 pl-4">
          <span className="block text-ink-3 text-small">{text('correction.entry')}</span>
          {entry.occurred.text} · {entry.summary}
        </p>
        <RadioField
          name="kind"
          label={text('correction.kind')}
          options={(['MISENTRY', 'REVISION'] as const).map((kind) => ({
            ...{ value: kind, label: text(`correction.kind.${kind}`) },
          }))}
          value={values.kind}
          onChange={(kind) => set({ kind })}
        />
        {ways.length > 1 && (
          <RadioField
            name="way"
            label={text('correction.way')}
            options={ways.map((way) => ({ value: way, label: text(`correction.way.${way}`) }))}
            value={values.way}
            onChange={(way) => set({ way })}
          />
        )}
        <InsteadFields documents={dossier.documents.map(({ document }) => document)} values={values} set={set} />
        <TextField
          name="reason"
          label={text('correction.reason')}
          value={values.reason}
          onChange={(reason) => set({ reason })}
          rows={2}
          hint={text('correction.reasonHint')}
        />
        {values.kind === 'REVISION' && (
          <DayField
            name="occurred"
            label={text('correction.occurred')}
            value={values.occurred}
            onChange={(occurred) => set({ occurred })}
            today={today}
          />
        )}
        <SourceFields value={values.source} onChange={(source) => set({ source })} isOptional={true} />
      </div>
    </Form>
  );
}
