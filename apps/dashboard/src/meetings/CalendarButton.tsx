import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { type CalendarMeeting, calendarFile } from './calendarFile.ts';

/** Saves meetings as a file that a calendar opens. */
export function CalendarButton({ meetings, day }: { meetings: readonly CalendarMeeting[]; day: LocalDate }): ReactNode {
  const text = useText();
  if (meetings.length === 0) return null;
  const save = (): void => {
    const url = URL.createObjectURL(new Blob([calendarFile(meetings, day)], { type: 'text/calendar' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: `concord-${day}.ics` });
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <button
      type="button"
      onClick={save}
      className="min-h-8 text-accent text-small underline decoration-1 underline-offset-3 max-sm:min-h-11 print:hidden"
    >
      {text('meetings.calendar')}
    </button>
  );
}
