import { addDays, type LocalDate } from '@concord/domain';
import ical, { ICalEventStatus } from 'ical-generator';

/** A meeting as a calendar keeps it. */
export type CalendarEvent = Readonly<{
  /** The short name of the meeting in addresses: a calendar that takes it again changes the entry and adds none. */
  slug: string;
  title: string;
  place: string | null;
  /** What it is to consider, and that it is fictional. */
  lines: readonly string[];
  /** The first and the last day. */
  from: LocalDate;
  to: LocalDate;
  status: 'planned' | 'held' | 'cancelled';
}>;

const STATUS = {
  planned: ICalEventStatus.TENTATIVE,
  held: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/**
 * Meetings as an iCalendar file (RFC 5545): whole calendar days, of no time zone.
 *
 * @param asOf the day of which this is told
 * @param origin of the register, such as `https://register.example`
 */
export function calendarOf(events: readonly CalendarEvent[], asOf: LocalDate, origin: string): string {
  const calendar = ical({ prodId: { company: 'Concord', product: 'Concord' } });
  for (const { slug, title, place, lines, from, to, status } of events)
    calendar.createEvent({
      ...{ id: `${slug}@${new URL(origin).host}`, url: `${origin}/meetings/${slug}`, stamp: midnight(asOf) },
      ...{ allDay: true, start: midnight(from), end: midnight(addDays(to, 1)) },
      ...{ summary: title, location: place, description: lines.join('\n'), status: STATUS[status] },
    });
  return calendar.toString();
}

function midnight(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
