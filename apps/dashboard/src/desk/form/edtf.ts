import { isLocalDate, writtenWhen } from '@concord/domain';

/**
 * A day, a month or a span as people type it, as the register writes it: «24.05.2019», «05.2019», «16.09.2019–17.09.2019». The asterisk
 * behind it, with which the register prints it, says that a part was inferred: «24.05.2019*».
 */
export function edtfOf(typed: string): string {
  const text = typed.trim();
  const [, marked] = /^([^*]*[^*\s])\s*\*$/.exec(text) ?? [];
  if (marked !== undefined) return writtenWhen({ edtf: edtfOf(marked), inferred: true });
  // A hyphen is a part of the register's own days, and stands between two only where they have points or spaces around it.
  const between = /^\d[\d.]*\.\d{4}\s*-/.test(text) ? /\s*[-–—/]\s*/ : /\s*(?:–|—|\/|\s-\s)\s*/;
  const parts = text.split(between).filter((part) => part !== '');
  return parts.length === 2 ? parts.map(dayOf).join('/') : dayOf(text);
}

function dayOf(text: string): string {
  const day = /^(\d{1,2})[.](\d{1,2})[.](\d{4})$/.exec(text);
  if (day) return `${day[3]}-${two(day[2])}-${two(day[1])}`;
  const month = /^(\d{1,2})[.](\d{4})$/.exec(text);
  return month ? `${month[2]}-${two(month[1])}` : text;
}

const two = (digits = ''): string => digits.padStart(2, '0');

/** A day that the register writes as 2019-05-24 as people of this language type it; what somebody typed stays as it is. */
export function dayShown(value: string, locale: 'ru' | 'en'): string {
  return locale === 'ru' && isLocalDate(value) ? value.split('-').reverse().join('.') : value;
}
