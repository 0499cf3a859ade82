import { type ReactNode, useState } from 'react';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { DayField } from '../form/DayField.tsx';
import { Form } from '../form/Form.tsx';
import { Likely } from '../form/Likely.tsx';
import { RecordedNote } from '../form/Recorded.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource } from '../form/source.ts';
import { TextField } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { useSend } from '../form/useSend.ts';
import { useDeskText, useLocale } from '../text.ts';
import { isSecretariat, useDeskViewer } from '../viewer.ts';
import { Comments } from './Comments.tsx';
import { answering, letterName, likelySaid, type ReplyDossier, type ReplyFormData, targetsOf } from './data.ts';
import { Stands } from './Stands.tsx';
import { type Answered, sendReply } from './send.ts';
import type { ReplyValues } from './values.ts';

export function ReplyForm({
  name,
  data,
  dossier,
  initial,
  onNext,
}: {
  name: string;
  data: ReplyFormData;
  dossier: ReplyDossier;
  initial: Omit<ReplyValues, 'source'>;
  onNext: () => void;
}): ReactNode {
  const text = useDeskText();
  const { locale, wire } = useLocale();
  const viewer = useDeskViewer();
  const isEntering = isSecretariat(viewer);
  const form = useForm<ReplyValues>(name, { ...initial, source: emptySource(isEntering ? 'known' : 'none', 'LETTER') });
  const { sending, run } = useSend();
  const [done, setDone] = useState<Answered>();
  const { values, set } = form;
  const targets = targetsOf(dossier);
  const target = targets.find(({ id }) => id === values.target) ?? targets[0];
  if (done) return <RecordedNote entries={done.entries} dossier={done.dossier} onNext={isEntering ? onNext : null} />;
  if (!target) return null;
  const send = async (): Promise<void> => {
    const about = {
      ...{ key: form.key, dossier, target, wire, whole: text('desk.whole'), empty: text('reply.empty') },
      onPaper: (source: ReplyValues['source']) => set({ source }),
    };
    const answered = await run((one) => sendReply(one, values, about));
    if (!answered) return;
    form.clear();
    setDone(answered);
  };
  return (
    <Form
      sending={sending}
      dates={{ occurred: values.occurred, known: values.known, dated: values.source.dated }}
      submit={text(isEntering ? 'reply.send' : 'reply.sendOwn')}
      isTouched={form.isTouched}
      onSend={() => void send()}
      onClear={form.clear}
      onVersion={(version) => set({ version })}
    >
      <div className="flex flex-col gap-5">
        <SelectField
          name="step"
          label={text('reply.target')}
          choices={targets.map((each) => ({
            ...{ id: each.id, label: letterName(each, text('reply.unnumbered')) },
            hint: each.request ? each.step.name : text('reply.noLetter'),
          }))}
          value={target.id}
          onChange={(id) => set({ target: id })}
        />
        {isEntering && (
          <div className="grid gap-4 sm:grid-cols-2">
            <ChoiceField
              name="party"
              label={text('reply.party')}
              choices={answering(data, dossier, target)}
              value={values.party}
              onChange={(party) => set({ party })}
            />
            {target.request && (
              <TextField
                name="letterNumber"
                label={text('reply.number')}
                value={values.letterNumber}
                onChange={(letterNumber) => set({ letterNumber })}
                isOptional={true}
              />
            )}
          </div>
        )}
        <Stands
          documents={dossier.documents.map(({ document }) => document)}
          value={values.stands}
          onChange={(stands) => set({ stands })}
        />
        <Comments
          documents={dossier.documents.map(({ document }) => document)}
          value={values.comments}
          onChange={(comments) => set({ comments })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DayField
            name="occurred"
            label={text('reply.occurred')}
            value={values.occurred}
            onChange={(occurred) => set({ occurred })}
            today={viewer.today}
          />
          {isEntering && (
            <DayField
              name="known"
              label={text('desk.known')}
              value={values.known}
              onChange={(known) => set({ known })}
              isOptional={true}
            />
          )}
        </div>
        <Likely found={likelySaid(dossier, target, values, locale)} dossier={dossier.slug} />
        <SourceFields value={values.source} onChange={(source) => set({ source })} isOptional={true} />
      </div>
    </Form>
  );
}
