import type { Id } from '../journal/entry.ts';
import type { Calendar, Records } from '../journal/records.ts';
import { partyNameById } from '../parties/party.ts';
import { inBoth, listText } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { dayText } from '../text/whenText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { calendarOn, calendarsOf, isWorkingDay } from './workingDays.ts';

/**
 * That a term ends on a day on which some bodies do not work, by the calendars that are cited for them; null where none of them says so.
 * The term stays what it is: of a rule that moves it nothing is cited.
 */
export function dayOffText(records: Records, bodyIds: readonly Id[], day: LocalDate | null): LocalizedText | null {
  if (day === null) return null;
  const free = bodyIds.flatMap((bodyId) => {
    const calendars = calendarsOf(records, bodyId);
    const working = isWorkingDay(calendars, day);
    const calendar = calendarOn(calendars, day);
    return calendar && working.kind === 'known' && !working.value ? [{ bodyId, calendar }] : [];
  });
  return free.length > 0 ? textOf(records, free, day) : null;
}

function textOf(
  records: Records,
  free: readonly Readonly<{ bodyId: Id; calendar: Calendar }>[],
  day: LocalDate,
): LocalizedText {
  return inBoth((locale) => {
    const by = free.map(
      ({ bodyId, calendar }) => `${partyNameById(records, bodyId)[locale]} (${calendar.citation[locale]})`,
    );
    return locale === 'ru'
      ? `Последний день срока, ${dayText(day, 'ru')}, – нерабочий по календарю: ${listText('ru', by)}. Правила, по которому срок переносится, источники не приводят.`
      : `The last day of the term, ${dayText(day, 'en')}, is not a working day by the calendar: ${listText('en', by)}. No source gives a rule by which the term moves.`;
  });
}
