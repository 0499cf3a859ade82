import type { ResultOf } from '@concord/contract';
import { DISPOSITION_TEXT } from '@concord/domain';
import { type ReactNode, useState } from 'react';
import { fromWire } from '../../locale/wire.ts';
import { shortName } from '../../parties/partyShort.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { edtfOf } from '../form/edtf.ts';
import { Form } from '../form/Form.tsx';
import { RadioField } from '../form/RadioField.tsx';
import { RecordedNote } from '../form/Recorded.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft, sourceOf } from '../form/source.ts';
import { TextField, written } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { type Recorded, recordedBy, unsaid, useSend } from '../form/useSend.ts';
import { useDeskText, useLocale } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { type CommentsDossier, DisposeMutation } from './data.ts';

const DISPOSITIONS = ['ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED', 'NOTED', 'FOR_DISCUSSION'] as const;

type CommentValues = Readonly<{
  comment: Choice | null;
  disposition: (typeof DISPOSITIONS)[number];
  reason: string;
  occurred: string;
  source: SourceDraft;
  version: number;
}>;

export function CommentForm({ dossier, onNext }: { dossier: CommentsDossier; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { locale, wire } = useLocale();
  const { today } = useDeskViewer();
  const form = useForm<CommentValues>(`comment.${dossier.slug}`, {
    ...{ comment: null, disposition: 'ACCEPTED', reason: '', occurred: today, version: dossier.version },
    source: emptySource('none', 'MINUTES'),
  });
  const { sending, run } = useSend();
  const [done, setDone] = useState<Recorded<ResultOf<typeof DisposeMutation>>>();
  if (done) return <RecordedNote {...done} onNext={onNext} />;

  const { values, set } = form;
  const open = dossier.comments.edges.map(({ node }) => node);
  if (open.length === 0) return <p className="mt-6 text-ink-2">{text('comment.none')}</p>;
  const chosen = open.find(({ id }) => id === values.comment?.id);
  const send = async (): Promise<void> => {
    const occurred = edtfOf(values.occurred);
    const recorded = await run(async (one) => {
      if (!values.comment) return unsaid('UNKNOWN_COMMENT', text('comment.choose'));
      const source = await sourceOf(values.source, one, {
        ...{ key: form.key, isSynthetic: dossier.synthetic, wire, whole: text('desk.whole'), occurred },
        onPaper: (source) => set({ source }),
      });
      const input = {
        ...{ dossier: dossier.slug, comment: values.comment.id, disposition: values.disposition, occurred, source },
        ...{ reason: written(values.reason), idempotencyKey: form.key, expectedVersion: values.version },
      };
      return recordedBy(await one(DisposeMutation, { input, locale: wire }));
    });
    if (!recorded) return;
    form.clear();
    setDone(recorded);
  };
  return (
    <Form
      sending={sending}
      dates={{ occurred: values.occurred, dated: values.source.dated }}
      submit={text('comment.send')}
      isTouched={form.isTouched}
      onSend={() => void send()}
      onClear={form.clear}
      onVersion={(version) => set({ version })}
    >
      <div className="flex flex-col gap-5">
        <ChoiceField
          name="comment"
          label={text('comment.comment', { count: dossier.comments.totalCount })}
          choices={open.map(({ id, element, text: words, party }) => ({
            ...{ id, label: [element, words].filter(Boolean).join(': ').slice(0, 90) },
            ...(party ? { hint: shortName(party) } : {}),
          }))}
          value={values.comment}
          onChange={(comment) => set({ comment })}
        />
        {chosen && (
          <figure className="border-line border-l-2 pl-4">
            <figcaption className="text-ink-3 text-small">
              {[chosen.party && shortName(chosen.party), chosen.occurred.text, chosen.element]
                .filter(Boolean)
                .join(' · ')}
            </figcaption>
            <p>{chosen.text}</p>
            {chosen.proposedWording && (
              <p className="text-ink-2">
                {text('reply.wording')}: «{chosen.proposedWording}»
              </p>
            )}
          </figure>
        )}
        <RadioField
          name="disposition"
          label={text('comment.disposition')}
          options={DISPOSITIONS.map((each) => ({ value: each, label: DISPOSITION_TEXT[fromWire(each)][locale] }))}
          value={values.disposition}
          onChange={(disposition) => set({ disposition })}
        />
        <TextField
          name="reason"
          label={text('comment.reason')}
          value={values.reason}
          onChange={(reason) => set({ reason })}
          rows={2}
          isOptional={values.disposition !== 'REJECTED'}
        />
        <DayField
          name="occurred"
          label={text('comment.occurred')}
          value={values.occurred}
          onChange={(occurred) => set({ occurred })}
          today={today}
        />
        <SourceFields value={values.source} onChange={(source) => set({ source })} isOptional={true} />
      </div>
    </Form>
  );
}
