import type { LocalDate } from '@concord/domain';
import { type ReactNode, useState } from 'react';
import { useText } from '../locale/useText.ts';
import { saveFile } from '../page/saveFile.ts';
import type { CalendarEvent } from './calendar.ts';

/** Gives meetings to the reader's calendar. What writes the file is fetched when a hand comes near. */
export function CalendarFile({
  name,
  events,
  asOf,
}: {
  /** What the file is called, without its ending. */
  name: string;
  /** Rejects where they do not come. */
  events: () => Promise<readonly CalendarEvent[]>;
  asOf: LocalDate;
}): ReactNode {
  const text = useText();
  const [hasFailed, setFailed] = useState(false);
  const prepare = (): unknown => writer().catch(() => undefined);
  const save = async (): Promise<void> => {
    const all = await Promise.all([writer(), events()]).catch(() => null);
    setFailed(all === null);
    if (all === null) return;
    const [{ calendarOf }, told] = all;
    saveFile(`${name}.ics`, 'text/calendar;charset=utf-8', calendarOf(told, asOf, location.origin));
  };
  return (
    <>
      <button
        type="button"
        onClick={() => void save()}
        onPointerEnter={prepare}
        onFocus={prepare}
        title={text('meeting.calendarHint')}
        className="inline-flex min-h-8 items-center text-accent text-small underline decoration-1 underline-offset-3 touch:min-h-11 print:hidden"
      >
        {text('meeting.calendar')}
      </button>
      {hasFailed && (
        <p role="alert" className="text-late text-small print:hidden">
          {text('meeting.calendarFailed')}
        </p>
      )}
    </>
  );
}

const writer = (): Promise<typeof import('./calendar.ts')> => import('./calendar.ts');
