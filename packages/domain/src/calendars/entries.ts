import type { Id } from '../journal/entry.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';

/** The working days of a body, with what lays them down (календарь рабочих дней). */
export type CalendarCited = Readonly<{
  calendarId: Id;
  bodyId: Id;
  /** The years that it covers: outside of them nobody can tell what a working day is. */
  firstYear: number;
  lastYear: number;
  /** Days of the week that are free: 6 for Saturday, 7 for Sunday. */
  weekend: readonly number[];
  /** Days that are free besides. */
  holidays: readonly LocalDate[];
  /** Days of the weekend on which work is done. */
  workingDays: readonly LocalDate[];
  citation: LocalizedText;
}>;
