import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VISIBILITIES } from '@concord/domain';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { DatasetRefused, loadDataset, openRegister, type Register } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

const TODAY = '2026-11-24';
const log = () => undefined;

let database: TestDatabase;
let register: Register;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'));
  register = await openRegister({ databaseUrl: database.databaseUrl, today: () => TODAY });
});
afterAll(async () => {
  await register.close();
  await database.drop();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-dataset-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A file without fault, so that something could be half loaded. */
const GOOD = `facts:
  - kind: organisationRegistered
    occurred: today-9
    payload:
      slug: test
      names:
        ru: { short: Т, full: Тест, cases: { genitive: Т, dative: Т, accusative: Т, instrumental: Т, prepositional: Т } }
        en: { short: T, full: Test }
`;

const paper = (fields: string) => `facts:
  - kind: documentRegistered
    occurred: today-9
    payload:
      slug: paper
      documentKind: other
      title: { ru: Бумага, en: Paper }
${fields}`;

const NAMES = `{ ru: { short: Г, full: Г, cases: { genitive: Г, dative: Г, accusative: Г, instrumental: Г, prepositional: Г } }, en: { short: G, full: G } }`;

async function refusalOf(text: string, { synthetic = true } = {}): Promise<DatasetRefused> {
  const manifest = `dataset: broken\ntitle: Broken\nsynthetic: ${synthetic}\nfiles: [${synthetic ? 'good.yaml, ' : ''}bad.yaml]\n`;
  await writeFile(join(folder, 'dataset.yaml'), manifest);
  await writeFile(join(folder, 'good.yaml'), GOOD);
  await writeFile(join(folder, 'bad.yaml'), text);
  const failure: unknown = await loadDataset(register, folder, { today: TODAY, log }).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof DatasetRefused)) throw new Error('It was loaded.', { cause: failure });
  return failure;
}

type Case = readonly [what: string, text: string, line: number, message: RegExp, synthetic?: boolean];

const CASES: readonly Case[] = [
  [
    'a day that does not exist',
    paper('      dated: 2019-02-30\n'),
    8,
    /"2019-02-30" is no date; expected one that exists/,
  ],
  ['an interval that runs backwards', paper('      dated: 2019-03-02/2019-03-01\n'), 8, /is no date; expected/],
  ['a key that nobody knows', paper('      dated: today-9\n      colour: red\n'), 9, /unknown key "colour"; expected/],
  ['a key that is missing', paper(''), 5, /dated: no date; expected one that exists/],
  [
    'a kind that does not exist',
    'facts:\n  - kind: documentLost\n',
    2,
    /"documentLost" is no kind of fact; expected one of/,
  ],
  [
    'a fact of a dossier where none is named',
    'facts:\n  - kind: dossierOpened\n',
    2,
    /is no kind of fact; expected one of/,
  ],
  [
    'a value that is not in the list',
    paper('      dated: today-9\n').replace('other', 'novel'),
    6,
    /expected one of "concept"/,
  ],
  ['a NUL in the file', paper('      dated: today-9\0\n'), 8, /NUL character/],
  ['a NUL in a text', paper('      number: "№ \\0"\n      dated: today-9\n'), 8, /NUL character/],
  ['a slug that is taken', GOOD, 5, /the key "test" is taken \(organisation\)/],
  [
    'a fact from the future',
    paper('      dated: today-9\n').replace('today-9', 'today+1'),
    3,
    /2026-11-25 is after today, 2026-11-24/,
  ],
  [
    'what is known before it happened',
    paper('      dated: today-9\n    known: today-10\n'),
    9,
    /before the fact itself/,
  ],
  [
    'what was never known',
    paper('      dated: today-9\n').replace('today-9', 'XXXX-XX-XX'),
    2,
    /expected since when it was known/,
  ],
  [
    'a reference to nothing',
    `${paper('      dated: today-9\n')}    sources: [{ paper: charter, at: article 1 }]\n`,
    9,
    /unknown document "charter"; expected one that was said before: paper/,
  ],
  [
    'a source without a place',
    `${paper('      dated: today-9\n')}    sources: [{ paper: paper }]\n`,
    9,
    /expected one place in the paper/,
  ],
  ['a day counted from today in a real dataset', paper('      dated: 2019\n'), 3, /"today-9" is no date/, false],
  [
    'a real fact without a source',
    paper('      dated: 2019\n').replace('today-9', '2019'),
    2,
    /sources: none; expected the paper/,
    false,
  ],
  [
    'a real state’s code in a synthetic dataset',
    `facts:\n  - kind: memberStateRegistered\n    occurred: today\n    payload:\n      code: KZ\n      names: ${NAMES}\n`,
    5,
    /expected XA to XZ/,
  ],
  ['a key that is said twice', `facts: []\nfacts: []\n`, 2, /unique/],
  ['text that is no YAML', 'facts: [\n', 2, /./],
  ['a file without facts', 'facts: []\n', 1, /facts: .*expected array to have >=1 items/],
];

describe('a broken dataset is refused with file, line and what was expected, and leaves nothing', () => {
  for (const [what, text, line, message, synthetic] of CASES)
    test(what, async () => {
      const { problems, message: whole } = await refusalOf(text, synthetic === undefined ? {} : { synthetic });
      expect(problems).toContainEqual({
        file: expect.stringMatching(/bad\.yaml$/),
        line,
        message: expect.stringMatching(message),
      });
      expect(whole).toContain(`bad.yaml:${line}: `);
      expect(await register.loadEntries({ sight: VISIBILITIES })).toEqual([]);
    });

  test('a file that is not there', async () => {
    await writeFile(join(folder, 'dataset.yaml'), 'dataset: broken\ntitle: B\nsynthetic: true\nfiles: [gone.yaml]\n');
    const loading = loadDataset(register, folder, { today: TODAY, log });
    await expect(loading).rejects.toThrow(/gone\.yaml:1: cannot be read \(ENOENT\)/);
  });
});

test('a dataset whose files have changed since stays as it was loaded', async () => {
  const other = await createTestDatabase(inject('serverUrl'));
  const own = await openRegister({ databaseUrl: other.databaseUrl, today: () => TODAY });
  const lines: string[] = [];
  const load = () => loadDataset(own, folder, { today: TODAY, log: (line) => lines.push(line) });
  await writeFile(join(folder, 'dataset.yaml'), 'dataset: small\ntitle: Small\nsynthetic: true\nfiles: [good.yaml]\n');
  await writeFile(join(folder, 'good.yaml'), GOOD);
  expect(await load()).toBe(1);
  await writeFile(join(folder, 'good.yaml'), GOOD.replace('Тест', 'Проба'));
  expect(await load()).toBe(0);
  expect(lines).toEqual([
    'Small: 1 entries recorded',
    'Small: loaded before, in another version; it stays as it was loaded',
  ]);
  expect(await own.loadEntries({ sight: VISIBILITIES })).toHaveLength(1);
  await own.close();
  await other.drop();
});
