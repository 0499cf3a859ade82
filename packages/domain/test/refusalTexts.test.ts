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
