import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays, attention, type Entry, entriesAsOf, fold, type LocalDate, NO_RECORDS } from '../src/index.ts';
import { tellChanges, tellDay } from './tellDay.ts';

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

/** From the first of these days to the last one every sentence is told when it changes. */
const SENTENCES: Readonly<Record<string, readonly [LocalDate, LocalDate]>> = {
  'record-2018-2019': ['2018-10-05', '2019-12-31'],
  training: ['2025-11-20', '2026-04-20'],
};

describe.each(Object.entries(DAYS))('the kept journal %s', (name, days) => {
  const text = readFileSync(join(FOLDER, `${name}.jsonl`), 'utf8');
  const entries = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);

  it('says on each day what was read and approved', async () => {
    const told = tellChanges(days, (day) => tellDay(fold(entriesAsOf(entries, day)), day));
    await expect(told).toMatchFileSnapshot(join(FOLDER, `${name}.told.txt`));
  });

  it('says each day in one sentence what an executive should know of each dossier', async () => {
    const [first = '', last = ''] = SENTENCES[name] ?? [];
    const told: string[] = [];
    let [records, count] = [NO_RECORDS, 0];
    const before = new Map<string, string>();
    for (let day = first; day <= last; day = addDays(day, 1)) {
      const known = entriesAsOf(entries, day);
      if (known.length > count) records = fold(known);
      count = known.length;
      for (const { id, slug } of records.dossier.values()) {
        const { reason, sentence } = attention(records, id, day);
        const line = `${slug}: ${reason}. ${sentence.ru} | ${sentence.en}`;
        if (before.get(slug) !== line) told.push(`${day} ${line}`);
        before.set(slug, line);
      }
    }
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(join(FOLDER, `${name}.sentences.txt`));
  });
});
