import type { LocalDate } from '@concord/domain';
import { type ReactNode, useEffect } from 'react';
import { useText } from '../locale/useText.ts';
import { saveFile } from '../page/saveFile.ts';
import type { CalendarEvent } from './calendar.ts';

/** Gives meetings to the reader's calendar; nothing where there are none. */
export function CalendarFile({
  name,
  events,
  asOf,
}: {
  /** What the file is called, without its ending. */
  name: string;
  events: readonly CalendarEvent[];
  asOf: LocalDate;
}): ReactNode {
  const text = useText();
  const isEmpty = events.length === 0;
  // Fetched once the page stands, so that it also works while the connection is cut.
  useEffect(() => {
    if (!isEmpty) void import('./calendar.ts');
  }, [isEmpty]);
  if (isEmpty) return null;
  const save = async (): Promise<void> => {
    const { calendarOf } = await import('./calendar.ts');
    saveFile(`${name}.ics`, 'text/calendar;charset=utf-8', calendarOf(events, asOf, location.origin));
  };
  return (
    <button
      type="button"
      onClick={() => void save()}
      title={text('meeting.calendarHint')}
      className="inline-flex min-h-8 items-center text-accent text-small underline decoration-1 underline-offset-3 max-sm:min-h-11 print:hidden"
    >
      {text('meeting.calendar')}
    </button>
  );
}
