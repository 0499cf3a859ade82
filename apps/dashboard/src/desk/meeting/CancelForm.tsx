import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { CancelMutation, type MeetingsData } from './data.ts';
import { type AboutMeeting, aboutMeeting, givenMeeting, MeetingField } from './MeetingField.tsx';
import { OfMeetings } from './OfMeetings.tsx';

type CancelValues = AboutMeeting & Readonly<{ occurred: string; source: SourceDraft }>;

/** A meeting that was announced will not be held. */
export function CancelPage(): ReactNode {
  const text = useDeskText();
  return (
    <OfMeetings title={text('desk.task.cancel')} lead={text('cancel.lead')}>
      {(data, onNext) => <CancelForm data={data} onNext={onNext} />}
    </OfMeetings>
  );
}

function CancelForm({ data, onNext }: { data: MeetingsData; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const given = givenMeeting(data);
  const form = useForm<CancelValues>(`cancel.${given?.slug ?? ''}`, {
    ...{ ...aboutMeeting(given), occurred: today, source: emptySource('known', 'LETTER') },
  });
  const { values, set, at } = form;
  const named = () => values.meeting ?? unsaid('UNKNOWN_MEETING', text('meeting.choose'));
  return (
    <EntryForm
      form={form}
      submit={text('cancel.send')}
      isSynthetic={values.isSynthetic ?? false}
      needs={named}
      enter={async (said, send) => {
        const input = { ...cited(said), meeting: named().id };
        return recordedBy(await send(CancelMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <MeetingField value={values.meeting} onChoose={(chosen) => set(aboutMeeting(chosen))} />
      <DayField {...at('occurred')} label={text('cancel.occurred')} today={today} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
