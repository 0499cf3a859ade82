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

/** Which meetings a field is about; where nothing is said, any. */
export type Meant = Readonly<{
  states?: readonly DeskMeeting['state'][];
  /** At which one of these bodies sat, by short name. */
  bodies?: readonly string[];
  takes?: (meeting: DeskMeeting) => boolean;
}>;

/** The meetings that may still be held. */
const STILL: Meant = { states: AHEAD };

function isMeant({ states, bodies, takes }: Meant, meeting: DeskMeeting): boolean {
  const isOf = !bodies || meeting.bodies.some(({ slug }) => bodies.includes(slug));
  return isOf && (states?.includes(meeting.state) ?? true) && (takes?.(meeting) ?? true);
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

/** What a form keeps of the meeting that it is about, from when it is chosen. */
export type AboutMeeting = Readonly<{
  meeting: Choice | null;
  version: number;
  /** Whether the meeting is fictional, as its papers and dossiers then are; null while none is chosen. */
  isSynthetic: boolean | null;
}>;

export function aboutMeeting(meeting: DeskMeeting | undefined): AboutMeeting {
  const { version = 0, synthetic = null } = meeting ?? {};
  return { meeting: meetingChoice(meeting), version, isSynthetic: synthetic };
}

/** Which meeting: those that may still be held, unless the form is about others. */
export function MeetingField({
  label,
  meant = STILL,
  value,
  onChoose,
  isOptional = false,
}: {
  label?: string;
  meant?: Meant;
  value: Choice | null;
  onChoose: (meeting: DeskMeeting | undefined) => void;
  isOptional?: boolean;
}): ReactNode {
  const text = useDeskText();
  const { wire: locale } = useLocale();
  const { choices, onType, thingOf, error, reload } = useSearched(
    LISTED_MEETINGS,
    FOUND_MEETINGS,
    { locale, states: meant.states ? [...meant.states] : null, bodies: meant.bodies ? [...meant.bodies] : null },
    (meeting) =>
      isMeant(meant, meeting)
        ? { ...meetingChoice(meeting), ...(meeting.synthetic && { hint: text('synthetic.tag') }) }
        : null,
  );
  return (
    <>
      {error && <ErrorNote error={error} onRetry={reload} hasData={false} />}
      <ChoiceField
        {...{ choices, onType, value, isOptional }}
        name="meeting"
        label={label ?? text('hold.meeting')}
        onChange={(choice) => onChoose(thingOf(choice))}
      />
    </>
  );
}
