import { type FragmentOf, graphql, type ResultOf, readFragment } from '@concord/contract';
import type { Text } from '../locale/useText.ts';
import type { CalendarEvent } from './calendar.ts';

/** What a calendar keeps of a meeting. */
export const CalendarMeetingFragment = graphql(`
  fragment CalendarMeeting on Meeting {
    slug
    title(locale: $locale)
    place(locale: $locale)
    synthetic
    state
    planned {
      earliest
      latest
    }
    held {
      earliest
      latest
    }
    agenda {
      number
      dossier {
        slug
        title(locale: $locale)
      }
    }
    considered {
      dossier {
        slug
        title(locale: $locale)
      }
    }
  }
`);

/** A meeting as a calendar keeps it, with its agenda; none where nobody knows its days. */
export function calendarEvent(
  meeting: FragmentOf<typeof CalendarMeetingFragment>,
  text: Text,
): readonly CalendarEvent[] {
  const told = readFragment(CalendarMeetingFragment, meeting);
  const { slug, title, place, state, planned, held, synthetic } = told;
  const { earliest, latest } = held ?? planned ?? {};
  const [from, to] = [earliest ?? latest, latest ?? earliest];
  if (!from || !to) return [];
  return [
    {
      ...{ slug, title, place, from, to, lines: [...(synthetic ? [text('synthetic.tag')] : []), ...questionsOf(told)] },
      status: state === 'CANCELLED' ? 'cancelled' : state === 'HELD' ? 'held' : 'planned',
    },
  ];
}

/** The questions by number, then what is considered there and stands on no agenda. */
function questionsOf({ agenda, considered }: ResultOf<typeof CalendarMeetingFragment>): readonly string[] {
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  const numbered = agenda.toSorted((a, b) => compare(a.number, b.number));
  const listed = new Set(agenda.map(({ dossier }) => dossier?.slug));
  const others = considered.map(({ dossier }) => dossier).filter(({ slug }) => !listed.has(slug));
  return [
    ...numbered.map(({ number, dossier }) => [number, dossier?.title].filter(Boolean).join(' ')),
    ...new Set(others.map(({ title }) => title)),
  ];
}
