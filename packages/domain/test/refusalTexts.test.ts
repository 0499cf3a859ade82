import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REFUSAL_CODES, refusalMessage, refuse } from '../src/index.ts';

/** A fact for every name that a message asks for, which shows its name, and the language in which it is asked for. */
const FACTS: Readonly<Record<string, { ru: string; en: string }>> = new Proxy(
  {},
  { get: (_, name) => ({ ru: `<${String(name)}>`, en: `<${String(name)}>` }) },
);

it('every refusal says in both languages what was approved, with its facts and without', async () => {
  const lines = REFUSAL_CODES.flatMap((code) =>
    [FACTS, {}].flatMap((facts) => {
      const { ru, en } = refusalMessage({ ...refuse(code), facts });
      return [`${code}: ${ru}`, `${code}: ${en}`];
    }),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'journals', 'refusals.txt'));
});

it('a day is told as people write it', () => {
  const facts = { date: '2026-12-09', today: '2026-11-29' };
  expect(refusalMessage(refuse('DATE_IN_FUTURE', facts))).toEqual({
    ru: '9 декабря 2026 ещё не наступило: сегодня 29 ноября 2026. То, что ещё будет, вносится как план.',
    en: '9 December 2026 has not come yet: today is 29 November 2026. What is yet to come is recorded as a plan.',
  });
});
