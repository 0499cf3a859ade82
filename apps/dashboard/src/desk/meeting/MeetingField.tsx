import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { ErrorNote } from '../../page/ErrorNote.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import type { Choice } from '../form/choice.ts';
import { useSearched } from '../form/useSearched.ts';
import { useDeskText } from '../text.ts';
import {
  AHEAD,
  type DeskMeeting,
  FOUND_MEETINGS,
  LISTED_MEETINGS,
  MeetingQuery,
  type MeetingsData,
  meetingName,
} from './data.ts';

/** Which meetings a form is about: those of some states, and of them those that it takes. */
export type Meant = Readonly<{ states: readonly DeskMeeting['state'][]; takes?: (meeting: DeskMeeting) => boolean }>;

/** The meetings that may still be held. */
const STILL: Meant = { states: AHEAD };

function isMeant({ states, takes = () => true }: Meant, meeting: DeskMeeting): boolean {
  return states.includes(meeting.state) && takes(meeting);
}

/** The meeting of the address, when the form can be about it. */
export function givenMeeting({ meeting }: MeetingsData, meant = STILL): DeskMeeting | undefined {
  return meeting && isMeant(meant, meeting) ? meeting : undefined;
}

/** The meeting that a form holds; undefined while none is chosen, and until it has come. */
export function useHeldMeeting(chosen: Choice | null): DeskMeeting | undefined {
  const { wire: locale } = useLocale();
  const { data } = useOnce(MeetingQuery, chosen && { id: chosen.id, locale });
  return data?.node?.__typename === 'Meeting' ? data.node : undefined;
}

export function meetingChoice(meeting: DeskMeeting): Choice;
export function meetingChoice(meeting: DeskMeeting | undefined): Choice | null;
export function meetingChoice(meeting: DeskMeeting | undefined): Choice | null {
  return meeting ? { id: meeting.id, label: meetingName(meeting) } : null;
}

/** Which meeting: those that may still be held, unless the form is about others. */
export function MeetingField({
  meant = STILL,
  value,
  onChoose,
}: {
  meant?: Meant;
  value: Choice | null;
  onChoose: (meeting: DeskMeeting | undefined) => void;
}): ReactNode {
  const text = useDeskText();
  const { wire: locale } = useLocale();
  const { choices, onType, thingOf, error, reload } = useSearched(
    LISTED_MEETINGS,
    FOUND_MEETINGS,
    { locale, states: [...meant.states] },
    (meeting) =>
      isMeant(meant, meeting)
        ? { ...meetingChoice(meeting), ...(meeting.synthetic && { hint: text('synthetic.tag') }) }
        : null,
  );
  return (
    <>
      {error && <ErrorNote error={error} onRetry={reload} hasData={false} />}
      <ChoiceField
        {...{ choices, onType, value }}
        name="meeting"
        label={text('hold.meeting')}
        onChange={(choice) => onChoose(thingOf(choice))}
      />
    </>
  );
}
