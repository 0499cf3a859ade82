import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { useBodies } from '../parties.ts';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { type AttendanceDraft, AttendanceFields, attendanceOf } from './AttendanceFields.tsx';
import { AttendanceMutation, type DeskMeeting, type MeetingsData, unattendedOf } from './data.ts';
import {
  type AboutMeeting,
  aboutMeeting,
  givenMeeting,
  type Meant,
  MeetingField,
  useHeldMeeting,
} from './MeetingField.tsx';
import { OfMeetings } from './OfMeetings.tsx';

type AttendanceValues = AboutMeeting & Readonly<{ attendance: AttendanceDraft; occurred: string; source: SourceDraft }>;

/** The list of who attended comes after the meeting was entered as held. */
export function AttendancePage(): ReactNode {
  const text = useDeskText();
  return (
    <OfMeetings title={text('desk.task.attendance')} lead={text('attended.lead')}>
      {(data, onNext) => <AttendanceForm data={data} onNext={onNext} />}
    </OfMeetings>
  );
}

function AttendanceForm({ data, onNext }: { data: MeetingsData; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const bodies = useBodies(data);
  const silent: Meant = { states: ['HELD'], takes: (meeting) => unattendedOf(bodies, meeting).length > 0 };
  const given = givenMeeting(data, silent);
  const about = (meeting: DeskMeeting | undefined) => ({
    ...{ ...aboutMeeting(meeting), attendance: {} },
  });
  const form = useForm<AttendanceValues>(`attendance.${given?.slug ?? ''}`, {
    ...{ ...about(given), occurred: today, source: emptySource('known', 'MINUTES') },
  });
  const { values, set, at } = form;
  const meeting = useHeldMeeting(values.meeting);
  const named = () => values.meeting ?? unsaid('UNKNOWN_MEETING', text('meeting.choose'));
  return (
    <EntryForm
      form={form}
      submit={text('attended.send')}
      isSynthetic={values.isSynthetic ?? false}
      needs={() => {
        named();
        if (attendanceOf(values.attendance).length === 0) unsaid('EMPTY_TEXT', text('desk.fillIn'), 'attendance');
      }}
      enter={async (said, send) => {
        const input = { ...cited(said), meeting: named().id, attendance: attendanceOf(values.attendance) };
        return recordedBy(await send(AttendanceMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <MeetingField meant={silent} value={values.meeting} onChoose={(chosen) => set(about(chosen))} />
      <AttendanceFields sittings={unattendedOf(bodies, meeting)} {...at('attendance')} />
      <DayField {...at('occurred')} label={text('attended.occurred')} today={today} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
