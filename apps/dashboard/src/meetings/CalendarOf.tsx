import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { useClient } from '../live/client.ts';
import { useLocale } from '../locale/useLocale.ts';
import { useText } from '../locale/useText.ts';
import { CalendarFile } from './CalendarFile.tsx';

/** Gives the meetings of a list to the reader's calendar; what they are to consider is asked for when the file is wanted. */
export function CalendarOf({
  meetings,
  asOf,
}: {
  meetings: readonly Readonly<{ id: string }>[];
  asOf: LocalDate;
}): ReactNode {
  const text = useText();
  const client = useClient();
  const { wire } = useLocale();
  if (meetings.length === 0) return null;
  const ids = meetings.map(({ id }) => id);
  const events = async () => (await import('./calendarEvents.ts')).calendarEvents(client, ids, wire, text);
  return <CalendarFile name={`concord-${asOf}`} events={events} asOf={asOf} />;
}
