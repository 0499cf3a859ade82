import type { ReactNode } from 'react';
import { useAddress } from '../../page/address.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import type { Choice } from '../form/choice.ts';
import { useDeskText } from '../text.ts';
import { aheadIn, type DeskMeeting, type MeetingsData, meetingName, olderThan } from './data.ts';

/** The meeting of the address, when it may still be held. */
export function useGivenMeeting(data: MeetingsData): DeskMeeting | undefined {
  const slug = useAddress().get('meeting');
  return aheadIn(data).find((each) => each.slug === slug);
}

export function meetingChoice(meeting: DeskMeeting): Choice;
export function meetingChoice(meeting: DeskMeeting | undefined): Choice | null;
export function meetingChoice(meeting: DeskMeeting | undefined): Choice | null {
  return meeting ? { id: meeting.id, label: meetingName(meeting) } : null;
}

/** Says that older meetings are not among the choices. */
export function Older({ data }: { data: MeetingsData }): ReactNode {
  const text = useDeskText();
  const count = olderThan(data);
  return count > 0 ? text('meeting.older', { count }) : null;
}

/** Which of the meetings that may still be held. */
export function MeetingField({
  data,
  value,
  onChoose,
}: {
  data: MeetingsData;
  value: Choice | null;
  onChoose: (meeting: DeskMeeting | undefined) => void;
}): ReactNode {
  const text = useDeskText();
  const meetings = aheadIn(data);
  return (
    <ChoiceField
      name="meeting"
      hint={<Older data={data} />}
      label={text('hold.meeting')}
      choices={meetings.map((each) => ({
        ...{ id: each.id, label: meetingName(each) },
        ...(each.synthetic ? { hint: text('synthetic.tag') } : {}),
      }))}
      value={value}
      onChange={(choice) => onChoose(meetings.find(({ id }) => id === choice?.id))}
    />
  );
}
