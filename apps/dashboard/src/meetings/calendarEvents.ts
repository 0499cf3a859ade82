import { graphql } from '@concord/contract';
import type { useClient } from '../live/client.ts';
import type { WireLocale } from '../locale/useLocale.ts';
import type { Text } from '../locale/useText.ts';
import type { CalendarEvent } from './calendar.ts';
import { CalendarMeetingFragment, calendarEvent } from './calendarEvent.ts';

const CalendarQuery = graphql(
  `
    query Calendar($ids: [ID!]!, $locale: Locale!) {
      nodes(ids: $ids) {
        __typename
        ... on Meeting {
          ...CalendarMeeting
        }
      }
    }
  `,
  [CalendarMeetingFragment],
);

/** So many meetings are asked for at once: an agenda can be long. */
const AT_ONCE = 20;

/**
 * Meetings as a calendar keeps them, each with its agenda, as their own pages give them: a list shows less of them than a calendar keeps.
 *
 * @throws where they do not come
 */
export async function calendarEvents(
  { urql }: ReturnType<typeof useClient>,
  ids: readonly string[],
  locale: WireLocale,
  text: Text,
): Promise<readonly CalendarEvent[]> {
  const events: CalendarEvent[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const asked = { ids: ids.slice(from, from + AT_ONCE), locale };
    const { data, error } = await urql.query(CalendarQuery, asked).toPromise();
    if (error || !data) throw error ?? new Error('The meetings have not come.');
    for (const node of data.nodes) if (node?.__typename === 'Meeting') events.push(...calendarEvent(node, text));
  }
  return events;
}
