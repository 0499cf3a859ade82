import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { edtfOf } from '../form/edtf.ts';
import { Likely } from '../form/Likely.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { useBodies } from '../parties.ts';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { type MeetingsData, PostponeMutation } from './data.ts';
import { type AboutMeeting, aboutMeeting, givenMeeting, MeetingField, useHeldMeeting } from './MeetingField.tsx';
import { OfMeetings } from './OfMeetings.tsx';
import { useLikelyMeetings } from './useLikelyMeetings.ts';

type PostponeValues = AboutMeeting & Readonly<{ planned: string; occurred: string; source: SourceDraft }>;

/** A meeting that was announced is put off, to other days or to none that anybody said. */
export function PostponePage(): ReactNode {
  const text = useDeskText();
  return (
    <OfMeetings title={text('desk.task.postpone')} lead={text('postpone.lead')}>
      {(data, onNext) => <PostponeForm data={data} onNext={onNext} />}
    </OfMeetings>
  );
}

function PostponeForm({ data, onNext }: { data: MeetingsData; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const bodies = useBodies(data);
  const given = givenMeeting(data);
  const form = useForm<PostponeValues>(`postpone.${given?.slug ?? ''}`, {
    ...{ ...aboutMeeting(given), planned: '', occurred: today },
    source: emptySource('known', 'LETTER'),
  });
  const { values, set, at } = form;
  const meeting = useHeldMeeting(values.meeting);
  const sittings = (meeting?.bodies ?? []).map(({ id }) => ({ bodyId: id, number: null }));
  const likely = useLikelyMeetings(bodies, sittings, edtfOf(values.planned), meeting?.id);
  const named = () => values.meeting ?? unsaid('UNKNOWN_MEETING', text('meeting.choose'));
  return (
    <EntryForm
      form={form}
      submit={text('postpone.send')}
      isSynthetic={values.isSynthetic ?? false}
      days={['planned']}
      needs={named}
      enter={async (said, send) => {
        const planned = values.planned.trim() ? edtfOf(values.planned) : null;
        const input = { ...cited(said), meeting: named().id, planned };
        return recordedBy(await send(PostponeMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <MeetingField value={values.meeting} onChoose={(chosen) => set(aboutMeeting(chosen))} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DayField {...at('planned')} label={text('postpone.planned')} isOptional={true} />
        <DayField {...at('occurred')} label={text('postpone.occurred')} today={today} />
      </div>
      <Likely found={likely} dossier={null} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
