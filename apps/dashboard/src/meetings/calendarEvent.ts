import type { Text } from '../locale/useText.ts';
import { agendaRows } from './agenda.ts';
import type { CalendarEvent } from './calendar.ts';
import type { Meeting } from './meeting.ts';

/** A meeting as a calendar keeps it; none where nobody knows its days. */
export function calendarEvent(meeting: Meeting, text: Text): readonly CalendarEvent[] {
  const { slug, title, place, state, planned, held, synthetic } = meeting;
  const { earliest, latest } = held ?? planned ?? {};
  const [from, to] = [earliest ?? latest, latest ?? earliest];
  if (!from || !to) return [];
  const questions = agendaRows(meeting).map(({ number, dossier }) =>
    [number, dossier?.title].filter(Boolean).join(' '),
  );
  return [
    {
      ...{ slug, title, place, from, to, lines: [...(synthetic ? [text('synthetic.tag')] : []), ...questions] },
      status: state === 'CANCELLED' ? 'cancelled' : state === 'HELD' ? 'held' : 'planned',
    },
  ];
}
