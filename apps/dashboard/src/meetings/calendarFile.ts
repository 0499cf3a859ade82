import { addDays, type LocalDate } from '@concord/domain';

/** A meeting as a calendar takes it; `last` is its last day. */
export type CalendarMeeting = Readonly<{
  id: string;
  title: string;
  place: string | null;
  first: LocalDate;
  last: LocalDate;
  /** What is to be considered. */
  notes: string;
  url: string;
}>;

/**
 * Meetings as an iCalendar file (RFC 5545): whole days, so that no zone moves them.
 *
 * @param day the day of the data: stands for the moment of making, which says nothing
 */
export function calendarFile(meetings: readonly CalendarMeeting[], day: LocalDate): string {
  const stamp = `${compact(day)}T000000Z`;
  const lines = meetings.flatMap(({ id, title, place, first, last, notes, url }) => [
    'BEGIN:VEVENT',
    `UID:${id}@concord`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(first)}`,
    `DTEND;VALUE=DATE:${compact(addDays(last, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(notes ? [`DESCRIPTION:${escaped(notes)}`] : []),
    `URL:${url}`,
    'END:VEVENT',
  ]);
  const file = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Concord//Concord//RU', ...lines, 'END:VCALENDAR', ''];
  return file.map(folded).join('\r\n');
}

function compact(day: LocalDate): string {
  return day.replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}

/** Longest line of the format, in bytes. */
const LINE = 75;

/** A line longer than 75 bytes goes on in the next, which begins with a space; no letter is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (new TextEncoder().encode(part + letter).length > LINE - (parts.length > 0 ? 1 : 0)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}
