import type { ResultOf } from '@concord/contract';
import { type ReactNode, useState } from 'react';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { ChoicesField } from '../form/ChoicesField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { edtfOf } from '../form/edtf.ts';
import { Form } from '../form/Form.tsx';
import { RecordedNote } from '../form/Recorded.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft, sourceOf } from '../form/source.ts';
import { TextField, written } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { type Recorded, recordedBy, unsaid, useSend } from '../form/useSend.ts';
import { choiceOf } from '../parties.ts';
import { useDeskText, useLocale } from '../text.ts';
import { isSecretariat, useDeskViewer } from '../viewer.ts';
import { GiveReportMutation, type InstructionsDossier } from './data.ts';

type ReportValues = Readonly<{
  instruction: Choice | null;
  by: readonly Choice[];
  text: string;
  occurred: string;
  source: SourceDraft;
  version: number;
}>;

export function ReportForm({ dossier, onNext }: { dossier: InstructionsDossier; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const viewer = useDeskViewer();
  const form = useForm<ReportValues>(`report.${dossier.slug}`, {
    ...{ instruction: null, by: [], text: '', occurred: viewer.today, version: dossier.version },
    source: emptySource('none', 'LETTER'),
  });
  const { sending, run } = useSend();
  const [done, setDone] = useState<Recorded<ResultOf<typeof GiveReportMutation>>>();
  if (done) return <RecordedNote {...done} onNext={isSecretariat(viewer) ? onNext : null} />;

  const { values, set } = form;
  const given = dossier.instructions.edges.map(({ node }) => node).filter(({ discharged }) => discharged === null);
  if (given.length === 0) return <p className="mt-6 text-ink-2">{text('report.none')}</p>;
  const chosen = given.find(({ id }) => id === values.instruction?.id);
  const charged = chosen ? [...chosen.executors, ...chosen.coExecutors].map(choiceOf) : [];
  const send = async (): Promise<void> => {
    const occurred = edtfOf(values.occurred);
    const recorded = await run(async (one) => {
      if (!values.instruction) return unsaid('UNKNOWN_INSTRUCTION', text('report.choose'));
      const source = await sourceOf(values.source, one, {
        ...{ key: form.key, isSynthetic: dossier.synthetic, wire, whole: text('desk.whole'), occurred },
        onPaper: (source) => set({ source }),
      });
      const input = {
        ...{ dossier: dossier.slug, instruction: values.instruction.id, by: values.by.map(({ id }) => id), occurred },
        ...{ text: written(values.text), source, idempotencyKey: form.key, expectedVersion: values.version },
      };
      return recordedBy(await one(GiveReportMutation, { input, locale: wire }));
    });
    if (!recorded) return;
    form.clear();
    setDone(recorded);
  };
  return (
    <Form
      sending={sending}
      dates={{ occurred: values.occurred, dated: values.source.dated }}
      submit={text('report.send')}
      isTouched={form.isTouched}
      onSend={() => void send()}
      onClear={form.clear}
      onVersion={(version) => set({ version })}
    >
      <div className="flex flex-col gap-5">
        <ChoiceField
          name="instruction"
          label={text('report.instruction')}
          choices={given.map(({ id, object }) => ({ id, label: object }))}
          value={values.instruction}
          onChange={(instruction) => set({ instruction, by: [] })}
          hint={chosen?.reason}
        />
        <ChoicesField
          name="by"
          label={text('report.by')}
          choices={charged}
          value={values.by}
          onChange={(by) => set({ by })}
          all={{ label: text('report.byAll'), choices: charged }}
        />
        <TextField
          name="text"
          label={text('report.text')}
          value={values.text}
          onChange={(words) => set({ text: words })}
          rows={3}
          isOptional={true}
        />
        <DayField
          name="occurred"
          label={text('report.occurred')}
          value={values.occurred}
          onChange={(occurred) => set({ occurred })}
          today={viewer.today}
        />
        <SourceFields value={values.source} onChange={(source) => set({ source })} isOptional={true} />
      </div>
    </Form>
  );
}
