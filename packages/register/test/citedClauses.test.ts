import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VISIBILITIES } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadDataset, openRegister, type Register } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

const TODAY = '2026-11-24';

let database: TestDatabase;
let register: Register;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'));
  register = await openRegister({ databaseUrl: database.databaseUrl, today: () => TODAY });
  folder = await mkdtemp(join(tmpdir(), 'concord-clauses-'));
});
afterAll(async () => {
  await register.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Where a paper is cited that cites a clause of another one. */
async function citing(key: string, clause: string): Promise<string | undefined> {
  const paper = (slug: string) =>
    `payload: { slug: ${key}-${slug}, documentKind: other, title: { ru: Бумага, en: Paper }, dated: today-9 }`;
  await writeFile(
    join(folder, `${key}.yaml`),
    `dataset: ${key}
title: ${key}
synthetic: true
defaults: { occurred: today-9 }
facts:
  - kind: documentRegistered
    ${paper('cited')}
  - kind: documentRegistered
    ${paper('citing')}
    sources: [{ paper: ${key}-cited, clause: ${clause} }]
`,
  );
  await loadDataset(register, join(folder, `${key}.yaml`), { today: TODAY, log: () => undefined });
  return (await register.loadEntries({ sight: VISIBILITIES })).at(-1)?.sources[0]?.locator;
}

describe('a clause of a paper is cited', () => {
  test.each([
    ['whole', '2', 'clause 2'],
    ['within', '"2.10"', 'clause 2.10'],
    ['between', '3А.', 'clause 3а'],
  ])('as decisions number theirs: %s', async (key, clause, locator) => {
    expect(await citing(key, clause)).toBe(locator);
  });

  test('by no number that it would lose in YAML, and by nothing else', async () => {
    await expect(citing('lost', '2.10')).rejects.toThrow(/2\.1 is no number of a clause; expected 2, "2\.1" or "3а"/);
    await expect(citing('words', 'второй')).rejects.toThrow(/"второй" is no number of a clause/);
  });
});
