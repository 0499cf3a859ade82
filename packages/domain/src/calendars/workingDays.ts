import type { Id } from '../journal/entry.ts';
import type { Calendar, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import type { LocalizedText } from '../text/text.ts';
import { addDays, type LocalDate } from '../time/localDate.ts';

/** An answer that a cited calendar gives, or why nobody can tell. */
export type Reckoned<Value> =
  | Readonly<{ kind: 'known'; value: Value }>
  | Readonly<{ kind: 'cannotTell'; reason: LocalizedText }>;

/** The calendars of a body as they were cited, the last one last: of a year that several cover the last holds. */
export function calendarsOf(records: Records, bodyId: Id): readonly Calendar[] {
  return rowsBy(records.calendar, 'bodyId', bodyId);
}

/** The one of them that holds on a day; undefined in a year that none covers. */
export function calendarOn(calendars: readonly Calendar[], day: LocalDate): Calendar | undefined {
  const year = Number(day.slice(0, 4));
  return calendars.findLast(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear);
}

/**
 * Whether a day is a working day (рабочий день): not a holiday, nor of the weekend, unless work was moved to it. Cannot tell in a
 * year that no calendar covers, nor where the calendar names the day both as free and as working.
 */
export function isWorkingDay(calendars: readonly Calendar[], day: LocalDate): Reckoned<boolean> {
  const calendar = calendarOn(calendars, day);
  if (!calendar) return cannotTell(notCovered(Number(day.slice(0, 4))));
  const [isHoliday, isMoved] = [calendar.holidays.includes(day), calendar.workingDays.includes(day)];
  if (isHoliday && isMoved) return cannotTell(contradictory(day));
  return known(isMoved || (!isHoliday && !calendar.weekend.includes(weekdayOf(day))));
}

/**
 * Counts the working days from one day to another: the first is not counted and the last is, as in `daysBetween`. Negative when
 * `to` is earlier.
 */
export function workingDaysBetween(calendars: readonly Calendar[], from: LocalDate, to: LocalDate): Reckoned<number> {
  if (to < from) {
    const back = workingDaysBetween(calendars, to, from);
    return back.kind === 'known' && back.value > 0 ? known(-back.value) : back;
  }
  /** The last day first: where it is outside, a long way need not be walked. */
  const end = isWorkingDay(calendars, to);
  if (end.kind === 'cannotTell') return end;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const working = isWorkingDay(calendars, day);
    if (working.kind === 'cannotTell') return working;
    if (working.value) count += 1;
  }
  return known(count);
}

/**
 * The day on which a term of so many working days ends: the last of them, counted from the day after `from`; of none, `from` itself.
 *
 * @param count a whole number, not negative
 */
export function addWorkingDays(calendars: readonly Calendar[], from: LocalDate, count: number): Reckoned<LocalDate> {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const working = isWorkingDay(calendars, day);
    if (working.kind === 'cannotTell') return working;
    if (working.value) left -= 1;
  }
  return known(day);
}

/** 1 for Monday to 7 for Sunday. */
function weekdayOf(day: LocalDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function known<Value>(value: Value): Reckoned<Value> {
  return { kind: 'known', value };
}

function cannotTell(reason: LocalizedText): Reckoned<never> {
  return { kind: 'cannotTell', reason };
}

function notCovered(year: number): LocalizedText {
  return {
    ru: `Календарь рабочих дней органа на ${year} год не указан ни в одном источнике.`,
    en: `No source gives the body’s working days of ${year}.`,
  };
}

function contradictory(day: LocalDate): LocalizedText {
  return {
    ru: `Календарь называет ${day} и выходным, и рабочим днём.`,
    en: `The calendar names ${day} both as free and as a working day.`,
  };
}
