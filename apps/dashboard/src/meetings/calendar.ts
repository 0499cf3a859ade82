import { addDays, type LocalDate } from '@concord/domain';
import ical, { ICalEventStatus } from 'ical-generator';

/** A meeting as a calendar keeps it. */
export type CalendarEvent = Readonly<{
  /** Stays the same, so that a calendar that takes the file again changes the entry and adds none. */
  id: string;
  title: string;
  place: string | null;
  description: string;
  /** The address of the meeting's view. */
  address: string;
  /** The first and the last day. */
  from: LocalDate;
  to: LocalDate;
  isCancelled: boolean;
  isHeld: boolean;
  /** The day of which this is told. */
  asOf: LocalDate;
}>;

/** One meeting as an iCalendar file (RFC 5545): whole calendar days, of no time zone. */
export function calendarOf(event: CalendarEvent): string {
  const { id, title, place, description, address, from, to, isCancelled, isHeld, asOf } = event;
  const calendar = ical({ prodId: { company: 'Concord', product: 'Concord' } });
  calendar.createEvent({
    ...{ id, stamp: midnight(asOf), allDay: true, start: midnight(from), end: midnight(addDays(to, 1)) },
    ...{ summary: title, location: place, description, url: address },
    status: isCancelled ? ICalEventStatus.CANCELLED : isHeld ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
  });
  return calendar.toString();
}

function midnight(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
