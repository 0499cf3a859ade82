import { type ReactNode, useEffect } from 'react';
import { useText } from '../locale/useText.ts';
import { saveFile } from '../page/saveFile.ts';
import { agendaRows } from './agenda.ts';
import type { Meeting } from './meeting.ts';

/** Gives the meeting to the reader's calendar; nothing where nobody knows its days. */
export function CalendarFile({ meeting }: { meeting: Meeting }): ReactNode {
  const text = useText();
  // Fetched once the page stands, so that it also works while the connection is cut.
  useEffect(() => void import('./calendar.ts'), []);
  const { slug, title, place, state, planned, held, asOf } = meeting;
  const { earliest, latest } = held ?? planned ?? {};
  const [from, to] = [earliest ?? latest, latest ?? earliest];
  if (!from || !to) return null;
  const save = async (): Promise<void> => {
    const { calendarOf } = await import('./calendar.ts');
    const questions = agendaRows(meeting).map(({ number, dossier }) =>
      [number, dossier?.title].filter(Boolean).join(' '),
    );
    const file = calendarOf({
      ...{ id: `${slug}@${location.host}`, title, place, address: `${location.origin}/meetings/${slug}` },
      ...{ from, to, asOf, isCancelled: state === 'CANCELLED', isHeld: state === 'HELD' },
      description: questions.join('\n'),
    });
    saveFile(`meeting-${slug}.ics`, 'text/calendar;charset=utf-8', file);
  };
  return (
    <button
      type="button"
      onClick={() => void save()}
      title={text('meeting.calendarHint')}
      className="inline-flex items-center text-accent text-small underline decoration-1 underline-offset-3 max-sm:min-h-11"
    >
      {text('meeting.calendar')}
    </button>
  );
}
