import { addDays, isLocalDate, type LocalDate } from '../time/localDate.ts';
import { boundsOf, type When } from '../time/when.ts';
import { inBoth } from './listText.ts';
import type { Locale, LocalizedText } from './text.ts';

/** Stands behind a date of which a part was inferred, not read. */
const INFERRED_MARK = '*';

/**
 * When, in words: «9–10 октября 2018», «октябрь 2018», «не позднее 8 октября 2018», «день неизвестен».
 * A part that was inferred is marked with an asterisk behind the date: «24 июля 2019*».
 */
export function whenText(when: When, locale: Locale): string {
  const text = edtfText(when.edtf, locale);
  return when.inferred ? `${text}${INFERRED_MARK}` : text;
}

/** The same in both languages. */
export function inWords(when: When): LocalizedText {
  return inBoth((locale) => whenText(when, locale));
}

/** A day in words; the year is left out when it is that of `today`: «13 сентября», «13 сентября 2019». */
export function dayText(date: LocalDate, locale: Locale, today: LocalDate | null = null): string {
  const short = `${dayOf(date)} ${MONTHS_OF_DAYS[locale][monthOf(date)]}`;
  return today && yearOf(today) === yearOf(date) ? short : `${short} ${yearOf(date)}`;
}

/**
 * When, in words, as seen from a day: «сегодня», «завтра», «вчера», «13 сентября», the year left out if it is that of the day.
 * What was inferred is never so near: «24 июля*»; what is no single day is told as `whenText` tells it.
 */
export function nearText(when: When, locale: Locale, day: LocalDate): string {
  const date = when.edtf;
  if (!isLocalDate(date)) return whenText(when, locale);
  const text = dayText(date, locale, day);
  if (when.inferred) return `${text}${INFERRED_MARK}`;
  if (date === day) return locale === 'ru' ? 'сегодня' : 'today';
  if (date === addDays(day, 1)) return locale === 'ru' ? 'завтра' : 'tomorrow';
  if (date === addDays(day, -1)) return locale === 'ru' ? 'вчера' : 'yesterday';
  return text;
}

function edtfText(edtf: string, locale: Locale): string {
  const bounds = boundsOf(edtf);
  const { earliest = null, latest = null } = bounds ?? {};
  if (!earliest && !latest) return locale === 'ru' ? 'день неизвестен' : 'day unknown';
  if (!earliest && latest) return `${locale === 'ru' ? 'не позднее' : 'not after'} ${dayText(latest, locale)}`;
  if (earliest && !latest) return `${locale === 'ru' ? 'не ранее' : 'not before'} ${dayText(earliest, locale)}`;
  const [start = edtf, end] = edtf.split('/');
  if (end === undefined || start === end) return pointText(start, locale);
  return spanText(start, end, earliest as LocalDate, latest as LocalDate, locale);
}

/** A day, a month or a year. */
function pointText(point: string, locale: Locale): string {
  if (point.length === 4) return locale === 'ru' ? `${point} год` : point;
  if (point.length === 7) return `${MONTHS[locale][monthOf(point)]} ${yearOf(point)}`;
  return dayText(point, locale);
}

function spanText(start: string, end: string, from: LocalDate, to: LocalDate, locale: Locale): string {
  if (start.length === 4 && end.length === 4) return locale === 'ru' ? `${start}–${end} годы` : `${start}–${end}`;
  if (start.length === 7 && end.length === 7) {
    const first = yearOf(start) === yearOf(end) ? MONTHS[locale][monthOf(start)] : pointText(start, locale);
    return `${first} – ${pointText(end, locale)}`;
  }
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dayOf(from)}–${dayText(to, locale)}`;
  return `${dayText(from, locale, to)} – ${dayText(to, locale)}`;
}

const yearOf = (date: string): string => date.slice(0, 4);
const monthOf = (date: string): number => Number(date.slice(5, 7)) - 1;
const dayOf = (date: LocalDate): number => Number(date.slice(8, 10));

/** Names of the months as they stand alone («октябрь») and after a day («октября»). */
const MONTHS = { ru: monthNames('ru', {}), en: monthNames('en-GB', {}) } as const;
const MONTHS_OF_DAYS = {
  ru: monthNames('ru', { day: 'numeric' }),
  en: monthNames('en-GB', { day: 'numeric' }),
} as const;

function monthNames(language: string, options: Intl.DateTimeFormatOptions): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC', ...options });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2000, month, 1));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  });
}
