import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { DeskFrame } from '../DeskFrame.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import type { Choice } from '../form/choice.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { TextField, written } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { Loaded } from '../Loaded.tsx';
import { useDeskText, useLocale } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import {
  type ConsideredDossier,
  ConsideredQuery,
  HoldMutation,
  type MeetingsData,
  MeetingsQuery,
  meetingName,
  meetingsOf,
} from './data.ts';
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

/** A meeting was held: what it considered, and what came out for each document. */
export function HoldPage(): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const title = text('desk.task.hold');
  const meetings = useOnce(MeetingsQuery, { locale: wire });
  const dossiers = useOnce(ConsideredQuery, { locale: wire });
  return (
    <Loaded title={title} asked={meetings}>
      {(data) => (
        <Loaded title={title} asked={dossiers}>
          {(considered) => (
            <DeskFrame title={title} lead={text('hold.lead')}>
              <HoldForm
                data={data}
                dossiers={considered.dossiers.edges.map(({ node }) => node)}
                onNext={meetings.reload}
              />
            </DeskFrame>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function HoldForm({
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
  const { values, set, at } = form;
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
  return (
    <EntryForm
      form={form}
      submit={text('hold.send')}
      isSynthetic={isSynthetic}
      enter={async (said, send) => {
        if (!values.meeting) return unsaid('UNKNOWN_MEETING', text('hold.choose'));
        const input = {
          ...{ ...cited(said), meeting: values.meeting.id, place: written(values.place), placeLocale: wire },
          items: values.items.flatMap(inputOf),
        };
        return recordedBy(await send(HoldMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <ChoiceField
        {...at('meeting')}
        label={text('hold.meeting')}
        choices={open.map((each) => ({
          ...{ id: each.id, label: meetingName(each) },
          ...(each.synthetic ? { hint: text('synthetic.tag') } : {}),
        }))}
        onChange={choose}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DayField {...at('occurred')} label={text('hold.occurred')} today={today} />
        <TextField {...at('place')} label={text('meeting.place')} isOptional={true} />
      </div>
      <Items
        dossiers={dossiers.filter(({ synthetic }) => !meeting || synthetic === isSynthetic)}
        value={values.items}
        onChange={(items) => set({ items })}
      />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
