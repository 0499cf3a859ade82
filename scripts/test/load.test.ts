import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, printed, type Running, run } from './testkit/concord.ts';
import { databaseOf, journalOf } from './testkit/database.ts';
import { useHome } from './testkit/home.ts';

const home = useHome();

/** A dataset in one file, with a paper of which some words are cited. */
const datasetOf = (key: string, slug: string): string => `dataset: ${key}
title: ${key}
synthetic: false
defaults: { occurred: 2020-03-01 }
facts:
  - kind: documentRegistered
    sources: [{ paper: ${slug}, at: title, words: [Правил] }, { paper: ${slug}, paragraph: 1, words: [3 марта] }]
    payload: { slug: ${slug}, documentKind: letter, title: { ru: Письмо, en: Letter }, dated: 2020-03-01 }
`;

let concord: Running;
let url: string;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-load-'));
  await mkdir(join(folder, 'shelf'));
  await writeFile(join(folder, 'shelf/unknown.txt'), 'Ничего общего.');
  const settings = { CONCORD_DATASET: 'none', CONCORD_PAPERS: 'shelf', INIT_CWD: folder };
  concord = run(['scripts/start.ts'], { CONCORD_DATA_DIR: home, ...settings });
  url = await addressOf(concord);
});
afterAll(async () => {
  await concord.end('SIGTERM');
  await rm(folder, { recursive: true });
});

/** Runs the script as somebody who stands in the folder. */
const load = (...args: string[]) => printed(['scripts/load.ts', ...args], { CONCORD_DATA_DIR: home, INIT_CWD: folder });

describe('a start with CONCORD_PAPERS', () => {
  test('attaches the papers of the folder, and says of each what became of it', () => {
    expect(concord.out).toContainEqual(expect.stringMatching(/^unknown\.txt: /));
  });
});

describe('npm run load', () => {
  test('loads a file, which readers of the running server see', async () => {
    await writeFile(join(folder, 'one.yaml'), datasetOf('one', 'one'));
    const reading = new AbortController();
    const events = await eventsOf('{ journal { ... on JournalEntries { entries { kind } } } }', reading.signal);
    expect(await load('one.yaml')).toEqual({ code: 0, out: 'one: 1 entry recorded', err: '' });
    expect(await events('documentRegistered')).toContain('"entries"');
    reading.abort();
  });

  test('loads nothing twice, and fails for what has changed since', async () => {
    await writeFile(join(folder, 'two.yaml'), datasetOf('two', 'two'));
    expect(await load('two.yaml')).toMatchObject({ code: 0 });
    const before = await journalOf(await databaseOf(home));
    expect(await load(join(folder, 'two.yaml'))).toEqual({ code: 0, out: 'two: loaded before', err: '' });
    await writeFile(join(folder, 'two.yaml'), datasetOf('two', 'other'));
    const { code, out, err } = await load('two.yaml');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      /^two: not loaded, because a dataset with the key "two" was loaded before with another content\.\n/,
    );
    expect(err).toContain('give it a key of its own in `dataset:`');
    expect(await journalOf(await databaseOf(home))).toBe(before);
  });

  test('loads several, and attaches papers', async () => {
    await mkdir(join(folder, 'set'));
    await mkdir(join(folder, 'papers'));
    await writeFile(join(folder, 'set/dataset.yaml'), 'dataset: set\ntitle: set\nsynthetic: false\nfiles: [a.yaml]\n');
    await writeFile(join(folder, 'set/a.yaml'), datasetOf('set', 'three').replace(/^dataset.*\n.*\n.*\n/, ''));
    await writeFile(join(folder, 'four.yaml'), datasetOf('four', 'four').replace('3 марта', '4 марта'));
    await writeFile(join(folder, 'papers/x.txt'), 'О проекте Правил\n\nПолучены 4 марта.');
    const out = [
      'set: 1 entry recorded',
      'four: 1 entry recorded',
      'x.txt: attached to four; all 2 cited words stand at their places',
    ];
    expect(await load('set', 'four.yaml', '--papers', 'papers')).toEqual({ code: 0, out: out.join('\n'), err: '' });
    const again = await load('--papers', join(folder, 'papers'));
    expect(again).toMatchObject({ code: 0, out: expect.stringMatching(/^x\.txt: attached before to four;/) });
  });

  test('fails for papers that are not all attached, and says which', async () => {
    await mkdir(join(folder, 'more'));
    await writeFile(join(folder, 'more/a.docx'), 'PK');
    await writeFile(join(folder, 'more/b.txt'), 'Ничего общего.');
    const { code, out, err } = await load('--papers', 'more');
    expect({ code, err }).toEqual({ code: 1, err: '2 of 2 files were not attached: see above.' });
    expect(out).toMatch(/^refused: a\.docx: .*\nb\.txt: not recognised; .*$/);
    expect(await load('--papers', 'nowhere')).toMatchObject({
      code: 1,
      err: expect.stringContaining('(ENOENT); expected a folder'),
    });
  });

  test('says from which day on a dataset can be loaded', async () => {
    await writeFile(join(folder, 'early.yaml'), datasetOf('early', 'early').replaceAll('2020-03-01', '2027-03-01'));
    const { code, out, err } = await load('early.yaml');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/, and today is 2026-11-24; it can be loaded on 2027-03-01 or later$/);
  });

  test('says in which line a dataset is not as expected', async () => {
    await writeFile(join(folder, 'bad.yaml'), datasetOf('bad', 'bad').replace('letter', 'poem'));
    const { code, out, err } = await load('bad.yaml');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${join(folder, 'bad.yaml')}:8: payload.documentKind: `);
  });

  test.each<[string[], string]>([
    [[], 'Nothing to load was named.'],
    [['--papers'], 'After --papers there is no folder.'],
    [['--papers', '--x'], 'After --papers there is no folder.'],
    [['--papers', 'a', '--papers=b'], '--papers was given twice; expected one folder.'],
    [['--paper', 'x'], 'There is no option --paper.'],
    [[''], 'An empty path was given.'],
    [['--papers='], 'An empty path was given.'],
  ])('says how to use it after %j', async (args, why) => {
    const { code, out, err } = await load(...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(`${why}\nUsage: npm run load -- FILE`);
  });

  test('asks for a server where none is running', async () => {
    const { code, err } = await printed(['scripts/load.ts', 'x'], { CONCORD_DATA_DIR: `${home}-never` });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('Start it with "npm start"') });
  });
});

/** Subscribes, and gives a function that reads on until some words have come, and returns all that has. */
async function eventsOf(subscription: string, signal: AbortSignal): Promise<(words: string) => Promise<string>> {
  const query = encodeURIComponent(`subscription ${subscription}`);
  const response = await fetch(`${url}/graphql?query=${query}`, { headers: { accept: 'text/event-stream' }, signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  // The first thing is a comment, once the subscription stands.
  let heard = (await reader?.read())?.value ?? '';
  return async (words) => {
    while (!heard.includes(words)) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) throw new Error(`It ended without "${words}": ${heard}`);
      heard += value;
    }
    return heard;
  };
}
