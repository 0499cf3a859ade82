import { type Locale, parseWhen, type When, whenText } from '@concord/domain';
import { expect, it } from 'vitest';
import { dayShown } from '../src/desk/form/edtf.ts';
import { bound } from '../src/locale/bound.ts';
import { daysIn } from '../src/time/useDays.ts';

it.each(['ru', 'en'])('a span of days in %s has no spaces that only some browsers set', (locale) => {
  const days = daysIn(locale, String);
  for (const text of [days.span('2026-12-17', '2026-12-18'), days.shortSpan('2026-12-17', '2026-12-18')])
    expect(text).not.toMatch(/[\u2009\u202F]/);
});

it.each([
  ['ru', '17–18\u00A0декабря', '28\u00A0ноября – 2\u00A0декабря'],
  ['en', '17–18\u00A0December', '28\u00A0November – 2\u00A0December'],
])('a span of days in %s is written as the server writes it', (locale, within, across) => {
  const days = daysIn(locale, String);
  expect(days.span('2026-12-17', '2026-12-18')).toBe(within);
  expect(days.span('2026-11-28', '2026-12-02')).toBe(across);
  expect(bound(whenText(parseWhen('2026-12-17/2026-12-18') as When, locale as Locale))).toBe(`${within} 2026`);
});

it.each([
  ['ru', '29\u00A0ноя 2026, 18:50'],
  ['en', '29\u00A0Nov 2026, 18:50'],
])('an instant in %s has a day as all others have, and twenty-four hours', (locale, written) => {
  expect(daysIn(locale, String).moment('2026-11-29T18:50:12Z', 'UTC')).toMatch(
    new RegExp(written.replace('ноя', 'нояб?')),
  );
});

it.each([
  ['ru', 'до 1 декабря', 'до 1\u00A0декабря'],
  ['ru', 'просрочено 12 дней; исх. № 165', 'просрочено 12\u00A0дней; исх. №\u00A0165'],
  ['en', 'No. 165, since 30 April 2019', 'No.\u00A0165, since 30\u00A0April 2019'],
])('a number stays with its word, in %s: %s', (_locale, text, kept) => {
  expect(bound(text)).toBe(kept);
});

it('a day that the register wrote is shown in a field as its hint writes it', () => {
  expect(dayShown('2019-05-24', 'ru')).toBe('24.05.2019');
  expect(dayShown('2019-05-24', 'en')).toBe('2019-05-24');
  for (const typed of ['24.05.2019', '2019-05', 'вчера', '']) expect(dayShown(typed, 'ru')).toBe(typed);
});
