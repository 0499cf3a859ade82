import { expect, it } from 'vitest';
import { daysIn } from '../src/time/useDays.ts';

it.each(['ru', 'en'])('a span of days in %s has no spaces that only some browsers set', (locale) => {
  const days = daysIn(locale, String);
  for (const text of [days.span('2026-12-17', '2026-12-18'), days.shortSpan('2026-12-17', '2026-12-18')])
    expect(text).not.toMatch(/[\u2009\u202F]/);
});
