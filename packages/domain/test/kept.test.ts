import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Entry, entriesAsOf, fold, type LocalDate } from '../src/index.ts';
import { tellDay } from './tellDay.ts';

const FOLDER = join(import.meta.dirname, 'journals');

/** Days on which much changed; README.md in the folder says where the journals come from. */
const DAYS: Readonly<Record<string, readonly LocalDate[]>> = {
  'record-2018-2019': [
    '2018-10-08',
    '2018-12-11',
    '2019-04-30',
    '2019-05-24',
    '2019-07-24',
    '2019-09-15',
    '2026-03-01',
  ],
  training: [
    '2025-03-22',
    '2025-11-25',
    '2026-01-05',
    '2026-01-20',
    '2026-02-01',
    '2026-02-12',
    '2026-02-24',
    '2026-03-01',
    '2026-06-01',
  ],
};

describe.each(Object.entries(DAYS))('the kept journal %s', (name, days) => {
  const text = readFileSync(join(FOLDER, `${name}.jsonl`), 'utf8');
  const entries = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);

  it('says on each day what was read and approved', async () => {
    let before: readonly string[] = [];
    const told = days.flatMap((day) => {
      const now = tellDay(fold(entriesAsOf(entries, day)), day);
      const lost = except(before, now).map((line) => `- ${line}`);
      const gained = except(now, before).map((line) => `+ ${line}`);
      before = now;
      return [`## ${day}`, ...lost, ...gained, ''];
    });
    await expect(told.join('\n')).toMatchFileSnapshot(join(FOLDER, `${name}.told.txt`));
  });
});

function except(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}
