import { type Locale, parseWhen, type When, whenText } from '@concord/domain';
import { expect, it } from 'vitest';
import { dayShown } from '../src/desk/form/edtf.ts';
import { daysIn } from '../src/time/useDays.ts';

it.each(['ru', 'en'])('a span of days in %s has no spaces that only some browsers set', (locale) => {
  const days = daysIn(locale, String);
  for (const text of [days.span('2026-12-17', '2026-12-18'), days.shortSpan('2026-12-17', '2026-12-18')])
    expect(text).not.toMatch(/[\u2009\u202F]/);
});

it.each([
  ['ru', '17–18 декабря', '28 ноября – 2 декабря'],
  ['en', '17–18 December', '28 November – 2 December'],
])('a span of days in %s is written as the server writes it', (locale, within, across) => {
  const days = daysIn(locale, String);
  expect(days.span('2026-12-17', '2026-12-18')).toBe(within);
  expect(days.span('2026-11-28', '2026-12-02')).toBe(across);
  expect(whenText(parseWhen('2026-12-17/2026-12-18') as When, locale as Locale)).toBe(`${within} 2026`);
});

it.each([
  ['ru', '29 ноя 2026, 18:50'],
  ['en', '29 Nov 2026, 18:50'],
])('an instant in %s has a day as all others have, and twenty-four hours', (locale, written) => {
  expect(daysIn(locale, String).moment('2026-11-29T18:50:12Z', 'UTC')).toMatch(
    new RegExp(written.replace('ноя', 'нояб?')),
  );
});

it('a day that the register wrote is shown in a field as its hint writes it', () => {
  expect(dayShown('2019-05-24', 'ru')).toBe('24.05.2019');
  expect(dayShown('2019-05-24', 'en')).toBe('2019-05-24');
  for (const typed of ['24.05.2019', '2019-05', 'вчера', '']) expect(dayShown(typed, 'ru')).toBe(typed);
});
