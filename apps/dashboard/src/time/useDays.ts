import { addDays, type LocalDate } from '@concord/domain';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { bound } from '../locale/bound.ts';

/** Calendar days in words. */
export type Days = Readonly<{
  /** «16 сентября 2019» */
  long(day: LocalDate): string;
  /** «16 сентября», with the year when it is not that of `today`. */
  near(day: LocalDate, today: LocalDate): string;
  /** «16 сент.», «вчера», «сегодня», «завтра» */
  brief(day: LocalDate, today: LocalDate): string;
  /** «9–10 октября» */
  span(from: LocalDate, to: LocalDate): string;
  /** «16 сен» and «9–10 окт», where something else says the year. */
  short(day: LocalDate): string;
  shortSpan(from: LocalDate, to: LocalDate): string;
  /** «29 ноя 2026, 18:50»: an instant by the reader's clock, or by that of a time zone. */
  moment(instant: string, timeZone?: string): string;
  /** «окт», and «янв 2019» where a year begins. */
  month(day: LocalDate, withYear: boolean): string;
}>;

export function useDays(): Days {
  const { locale, formatMessage } = useIntl();
  return useMemo(() => daysIn(locale, (id) => formatMessage({ id })), [locale, formatMessage]);
}

type Relative = 'day.today' | 'day.yesterday' | 'day.tomorrow';

export function daysIn(locale: string, relative: (id: Relative) => string): Days {
  const language = locale === 'en' ? 'en-GB' : locale;
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
  const dayMonth = format({ day: 'numeric', month: 'long' });
  const dayShort = format({ day: 'numeric', month: 'short' });
  const full = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const fullShort = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = format({ month: 'short' });
  const at = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`);
  const long = (day: LocalDate): string => trimmed(full.format(at(day)));
  const sameYear = (a: LocalDate, b: LocalDate): boolean => a.slice(0, 4) === b.slice(0, 4);
  return {
    long,
    near: (day, today) => (sameYear(day, today) ? trimmed(dayMonth.format(at(day))) : long(day)),
    brief(day, today) {
      if (day === today) return relative('day.today');
      if (day === addDays(today, -1)) return relative('day.yesterday');
      if (day === addDays(today, 1)) return relative('day.tomorrow');
      return trimmed((sameYear(day, today) ? dayShort : fullShort).format(at(day)));
    },
    span: (from, to) => close(from, to, (sameYear(from, to) ? dayMonth : full).formatRange(at(from), at(to))),
    short: (day) => trimmed(dayShort.format(at(day))),
    shortSpan: (from, to) => close(from, to, dayShort.formatRange(at(from), at(to))),
    moment(instant, timeZone) {
      const at = new Date(instant);
      const part = (options: Intl.DateTimeFormatOptions): string =>
        new Intl.DateTimeFormat(language, { timeZone, ...options }).format(at);
      const day = part({ day: 'numeric', month: 'short', year: 'numeric' });
      return `${trimmed(day)}, ${part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`;
    },
    month: (day, withYear) => `${trimmed(month.format(at(day)))}${withYear ? ` ${day.slice(0, 4)}` : ''}`,
  };
}

/**
 * Without «г.» and the full stop of a shortened month, which dates in a table do not need; the number of a day on one line with its month;
 * and with spaces that are the same on the server and in every browser, whose data set thinner ones around a dash, or not.
 */
function trimmed(text: string): string {
  const plain = text
    .replaceAll(/[\u2009\u202F]/g, ' ')
    .replace(/\sг\.$/, '')
    .replaceAll('.', '');
  return bound(plain);
}

/** Between two days of one month the dash stands without spaces, as in the texts of the server: «9–10 октября», “17–18 December”. */
function close(from: LocalDate, to: LocalDate, text: string): string {
  const span = trimmed(text);
  return from.slice(0, 7) === to.slice(0, 7) ? span.replace(/\s–\s/, '–') : span;
}
