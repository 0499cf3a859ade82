import type { ResultOf } from '@concord/contract';
import { type ReactNode, useState } from 'react';
import { ChoicesField } from '../form/ChoicesField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { edtfOf } from '../form/edtf.ts';
import { Form } from '../form/Form.tsx';
import { Likely } from '../form/Likely.tsx';
import { RecordedNote } from '../form/Recorded.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft, sourceOf } from '../form/source.ts';
import { TextField, written } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { type Recorded, recordedBy, useSend } from '../form/useSend.ts';
import { useDeskText, useLocale } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { AnnounceMutation, likelyMeetings, type MeetingsData } from './data.ts';

type MeetingValues = Readonly<{
  bodies: readonly Choice[];
  /** The number that each body counts, by its id, as typed. */
  numbers: Readonly<Record<string, string>>;
  planned: string;
  place: string;
  occurred: string;
  source: SourceDraft;
}>;

export function MeetingForm({ data, onNext }: { data: MeetingsData; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const form = useForm<MeetingValues>('meeting', {
    ...{ bodies: [], numbers: {}, planned: '', place: '', occurred: today },
    source: emptySource('known', 'LETTER'),
  });
  const { sending, run } = useSend();
  const [done, setDone] = useState<Recorded<ResultOf<typeof AnnounceMutation>>>();
  const { values, set } = form;
  if (done)
    return (
      <RecordedNote
        {...done}
        dossier={null}
        onNext={() => {
          setDone(undefined);
          onNext();
        }}
      />
    );
  const bodies = data.bodies.edges.map(({ node }) => node);
  const isSynthetic = bodies.some(({ id, synthetic }) => synthetic && values.bodies.some((body) => body.id === id));
  const sittings = values.bodies.map(({ id }) => ({ bodyId: id, number: written(values.numbers[id] ?? '') }));
  const send = async (): Promise<void> => {
    const occurred = edtfOf(values.occurred);
    const recorded = await run(async (one) => {
      const source = await sourceOf(values.source, one, {
        ...{ key: form.key, isSynthetic, wire, whole: text('desk.whole'), occurred },
        onPaper: (source) => set({ source }),
      });
      const input = {
        sittings: sittings.map(({ bodyId, number }) => ({
          body: bodyId,
          number: number === null ? null : Number(number),
        })),
        ...{ planned: edtfOf(values.planned), place: written(values.place), placeLocale: wire, occurred },
        ...{ source: source ?? { paper: '', locator: '' }, idempotencyKey: form.key },
      };
      return recordedBy(await one(AnnounceMutation, { input, locale: wire }));
    });
    if (!recorded) return;
    form.clear();
    setDone(recorded);
  };
  return (
    <Form
      sending={sending}
      dates={{ planned: values.planned, occurred: values.occurred, dated: values.source.dated }}
      submit={text('meeting.send')}
      isTouched={form.isTouched}
      onSend={() => void send()}
      onClear={form.clear}
      onVersion={() => undefined}
    >
      <div className="flex flex-col gap-5">
        <ChoicesField
          name="sittings"
          label={text('meeting.bodies')}
          choices={bodies.map(({ id, names, synthetic }) => ({
            ...{ id, label: names.short },
            ...(synthetic ? { hint: text('synthetic.tag') } : {}),
          }))}
          value={values.bodies}
          onChange={(chosen) => set({ bodies: chosen })}
          hint={text('meeting.bodiesHint')}
        />
        {values.bodies.length > 0 && (
          <div className="grid gap-4 sm:grid-cols-3">
            {values.bodies.map(({ id, label }) => (
              <TextField
                key={id}
                name="number"
                label={text('meeting.number', { body: label })}
                value={values.numbers[id] ?? ''}
                onChange={(number) => set({ numbers: { ...values.numbers, [id]: number.replace(/\D/g, '') } })}
                isOptional={true}
              />
            ))}
          </div>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <DayField
            name="planned"
            label={text('meeting.planned')}
            value={values.planned}
            onChange={(planned) => set({ planned })}
          />
          <TextField
            name="place"
            label={text('meeting.place')}
            value={values.place}
            onChange={(place) => set({ place })}
            isOptional={true}
          />
        </div>
        <Likely found={likelyMeetings(data, sittings, edtfOf(values.planned))} dossier={null} />
        <DayField
          name="occurred"
          label={text('meeting.announced')}
          value={values.occurred}
          onChange={(occurred) => set({ occurred })}
          today={today}
        />
        <SourceFields value={values.source} onChange={(source) => set({ source })} />
      </div>
    </Form>
  );
}
