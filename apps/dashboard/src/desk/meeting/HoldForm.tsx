import { earliestOf, latestOf, parseWhen, readWhen } from '@concord/domain';
import type { ReactNode } from 'react';
import { useLocale } from '../../locale/useLocale.ts';
import { DayField } from '../form/DayField.tsx';
import { cited, EntryForm } from '../form/EntryForm.tsx';
import { edtfOf } from '../form/edtf.ts';
import { SourceFields } from '../form/SourceFields.tsx';
import { emptySource, type SourceDraft } from '../form/source.ts';
import { TextField, written } from '../form/TextField.tsx';
import { useForm } from '../form/useForm.ts';
import { recordedBy, unsaid } from '../form/useSend.ts';
import { useBodies } from '../parties.ts';
import { useDeskText } from '../text.ts';
import { useDeskViewer } from '../viewer.ts';
import { type AttendanceDraft, AttendanceFields, attendanceOf } from './AttendanceFields.tsx';
import { type DeskMeeting, HoldMutation, type MeetingsData, sittingsOf } from './data.ts';
import { type ItemDraft, Items } from './Items.tsx';
import { inputOf, itemsFor } from './items.ts';
import { type AboutMeeting, aboutMeeting, givenMeeting, MeetingField, useHeldMeeting } from './MeetingField.tsx';
import { OfMeetings } from './OfMeetings.tsx';

type HoldValues = AboutMeeting &
  Readonly<{
    place: string;
    attendance: AttendanceDraft;
    items: readonly ItemDraft[];
    occurred: string;
    source: SourceDraft;
  }>;

/** A meeting was held: what it considered, and what came out for each document. */
export function HoldPage(): ReactNode {
  const text = useDeskText();
  return (
    <OfMeetings title={text('desk.task.hold')} lead={text('hold.lead')}>
      {(data, onNext) => <HoldForm data={data} onNext={onNext} />}
    </OfMeetings>
  );
}

/** The days for which a meeting was announced, when they are over: on none that is yet to come it can have been held. */
function heldBy(today: string, meeting: DeskMeeting | undefined): string {
  const planned = parseWhen(meeting?.planned?.edtf ?? '');
  const last = planned && latestOf(planned);
  return meeting?.planned && last && last <= today ? meeting.planned.edtf : '';
}

/** Whether these are more days than one. */
function isSeveral(days: string): boolean {
  const when = readWhen(edtfOf(days));
  return when !== undefined && earliestOf(when) !== latestOf(when);
}

function HoldForm({ data, onNext }: { data: MeetingsData; onNext: () => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { today } = useDeskViewer();
  const bodies = useBodies(data);
  const given = givenMeeting(data);
  const about = (meeting: DeskMeeting | undefined) => ({
    ...{ ...aboutMeeting(meeting), attendance: {} },
    ...{ items: meeting ? itemsFor(meeting) : [], occurred: heldBy(today, meeting), place: meeting?.place ?? '' },
  });
  const form = useForm<HoldValues>(given ? `hold.${given.slug}` : 'hold', {
    ...{ ...about(given), source: emptySource('known', 'MINUTES') },
  });
  const { values, set, at } = form;
  const meeting = useHeldMeeting(values.meeting);
  const isOfSeveralDays = isSeveral(values.occurred);
  const named = () => values.meeting ?? unsaid('UNKNOWN_MEETING', text('meeting.choose'));
  return (
    <EntryForm
      form={form}
      submit={text('hold.send')}
      isSynthetic={values.isSynthetic ?? false}
      needs={named}
      enter={async (said, send) => {
        const input = {
          ...{ ...cited(said), meeting: named().id, place: written(values.place), placeLocale: wire },
          ...{
            items: values.items.flatMap((item) => inputOf(item, isOfSeveralDays)),
            attendance: attendanceOf(values.attendance),
          },
        };
        return recordedBy(await send(HoldMutation, { input, locale: wire }));
      }}
      onNext={onNext}
    >
      <MeetingField value={values.meeting} onChoose={(chosen) => set(about(chosen))} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DayField {...at('occurred')} label={text('hold.occurred')} today={today} />
        <TextField {...at('place')} label={text('meeting.place')} isOptional={true} />
      </div>
      <AttendanceFields sittings={sittingsOf(bodies, meeting)} {...at('attendance')} />
      <Items {...at('items')} synthetic={values.isSynthetic} isOfSeveralDays={isOfSeveralDays} />
      <SourceFields {...at('source')} />
    </EntryForm>
  );
}
