import type { ResultOf } from '@concord/contract';
import { type ReactNode, useState } from 'react';
import { ChoiceField } from '../form/ChoiceField.tsx';
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
import { useDeskText, useLocale } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { type ConsideredDossier, HoldMutation, type MeetingsData, meetingName, meetingsOf } from './data.ts';
import { type ItemDraft, Items } from './Items.tsx';
import { inputOf, itemsFor } from './items.ts';

type HoldValues = Readonly<{
  meeting: Choice | null;
  version: number;
  place: string;
  items: readonly ItemDraft[];
  occurred: string;
  source: SourceDraft;
}>;

export function HoldForm({
  data,
  dossiers,
  onNext,
}: {
  data: MeetingsData;
  dossiers: readonly ConsideredDossier[];
  onNext: () => void;
}): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const form = useForm<HoldValues>('hold', {
    ...{ meeting: null, version: 0, place: '', items: [], occurred: '' },
    source: emptySource('known', 'MINUTES'),
  });
  const { sending, run } = useSend();
  const [done, setDone] = useState<Recorded<ResultOf<typeof HoldMutation>>>();
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
  const open = meetingsOf(data).filter(({ state }) => state !== 'HELD' && state !== 'CANCELLED');
  const meeting = open.find(({ id }) => id === values.meeting?.id);
  const isSynthetic = meeting?.synthetic ?? false;
  const choose = (choice: Choice | null): void => {
    const chosen = open.find(({ id }) => id === choice?.id);
    set({
      ...{ meeting: choice, version: chosen?.version ?? 0, items: chosen ? itemsFor(chosen, dossiers) : [] },
      occurred: chosen?.planned?.edtf ?? '',
    });
  };
  const send = async (): Promise<void> => {
    const occurred = edtfOf(values.occurred);
    const recorded = await run(async (one) => {
      if (!values.meeting) return unsaid('UNKNOWN_MEETING', text('hold.choose'));
      const source = await sourceOf(values.source, one, {
        ...{ key: form.key, isSynthetic, wire, whole: text('desk.whole'), occurred },
        onPaper: (source) => set({ source }),
      });
      const input = {
        ...{ meeting: values.meeting.id, place: written(values.place), placeLocale: wire, occurred },
        ...{ items: values.items.flatMap(inputOf), source: source ?? { paper: '', locator: '' } },
        ...{ idempotencyKey: form.key, expectedVersion: values.version },
      };
      return recordedBy(await one(HoldMutation, { input, locale: wire }));
    });
    if (!recorded) return;
    form.clear();
    setDone(recorded);
  };
  return (
    <Form
      sending={sending}
      dates={{ occurred: values.occurred, dated: values.source.dated }}
      submit={text('hold.send')}
      isTouched={form.isTouched}
      onSend={() => void send()}
      onClear={form.clear}
      onVersion={(version) => set({ version })}
    >
      <div className="flex flex-col gap-5">
        <ChoiceField
          name="meeting"
          label={text('hold.meeting')}
          choices={open.map((each) => ({
            ...{ id: each.id, label: meetingName(each) },
            ...(each.synthetic ? { hint: text('synthetic.tag') } : {}),
          }))}
          value={values.meeting}
          onChange={choose}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DayField
            name="occurred"
            label={text('hold.occurred')}
            value={values.occurred}
            onChange={(occurred) => set({ occurred })}
            today={today}
          />
          <TextField
            name="place"
            label={text('meeting.place')}
            value={values.place}
            onChange={(place) => set({ place })}
            isOptional={true}
          />
        </div>
        <Items
          dossiers={dossiers.filter(({ synthetic }) => !meeting || synthetic === isSynthetic)}
          value={values.items}
          onChange={(items) => set({ items })}
        />
        <SourceFields value={values.source} onChange={(source) => set({ source })} />
      </div>
    </Form>
  );
}
