import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { VISIBILITIES } from '@concord/domain';
import { describe, expect, test } from 'vitest';
import { useDatasets } from './testkit/datasets.ts';

const datasets = useDatasets();

const facts = (slug: string): string => `defaults: { occurred: today-9 }
facts:
  - kind: documentRegistered
    payload: { slug: ${slug}, documentKind: other, title: { ru: Бумага, en: Paper }, dated: today-9 }
`;
const names = (key: string): string => `dataset: ${key}\ntitle: ${key}\nsynthetic: true\n`;

describe('a dataset', () => {
  test('can be one file, loaded once and left as it was loaded', async () => {
    expect(await datasets.load({ 'one.yaml': names('one') + facts('one') }, { path: 'one.yaml' })).toEqual([
      'one: 1 entry recorded',
    ]);
    expect(await datasets.load({ 'two.yaml': names('one') + facts('one') }, { path: 'two.yaml' })).toEqual([
      'one: loaded before',
    ]);
    await expect(datasets.load({ 'one.yaml': names('one') + facts('other') }, { path: 'one.yaml' })).rejects.toThrow(
      [
        'one: not loaded, because a dataset with the key "one" was loaded before with another content.',
        'If this is another dataset, give it a key of its own in `dataset:`.',
        'If it is a newer version: a fact that was loaded is corrected by an entry, not by editing its file.',
      ].join('\n'),
    );
    expect(await datasets.register.loadEntries({ sight: VISIBILITIES })).toHaveLength(1);
  });

  test('in a folder is found by the folder or by its dataset.yaml', async () => {
    const files = { 'dataset.yaml': `${names('many')}files: [facts.yaml]\n`, 'facts.yaml': facts('many') };
    expect(await datasets.load(files, { path: '.' })).toEqual(['many: 1 entry recorded']);
    expect(await datasets.load(files, { path: 'dataset.yaml' })).toEqual(['many: loaded before']);
  });

  test.each([
    ['a fact that is wrong', names('bad') + facts('BAD'), 7, 'payload.slug: expected lower-case letters'],
    ['a key that is unknown', `${names('bad')}autor: x\n${facts('bad')}`, 4, 'unknown key "autor"'],
    ['files beside facts', `${names('bad')}files: [a.yaml]\n${facts('bad')}`, 4, 'unknown key "files"'],
    ['neither facts nor files', names('bad'), 1, 'files: no list; expected the names of the files'],
    ['no names', facts('bad'), 1, 'dataset: nothing; expected a text'],
    ['a number for a name', names('12') + facts('bad'), 1, 'dataset: 12; expected a text'],
    ['words for a switch', names('bad').replace('true', 'maybe'), 3, 'synthetic: "maybe"; expected true or false'],
    ['nothing', '', 1, 'nothing; expected keys with their values (key: value)'],
    ['a list', '- dataset: bad', 1, 'a list; expected keys with their values (key: value)'],
    ['a number for facts', `${names('bad')}facts: 5`, 4, 'facts: 5; expected a list'],
    ['no YAML', 'dataset: "bad', 1, ''],
  ])('in one file that has %s is refused with the line', async (_, text, line, message) => {
    const refusal = datasets.load({ 'bad.yaml': text }, { path: 'bad.yaml' });
    await expect(refusal).rejects.toThrow(`${join(datasets.folder, 'bad.yaml')}:${line}: `);
    await expect(refusal).rejects.toThrow(message);
  });

  test.each(['none.yaml', 'none', '.'])('that is not there (%s) is refused with what was expected', async (path) => {
    await expect(datasets.load({}, { path })).rejects.toThrow(
      /:1: cannot be read \(ENOENT\); expected the folder of a dataset, its dataset\.yaml, or one file that holds it all$/,
    );
  });

  test.each(['pipe.yaml', 'folder'])('that is a pipe (%s) is refused, and nobody waits for it', async (path) => {
    await mkdir(join(datasets.folder, 'folder'));
    for (const pipe of ['pipe.yaml', 'folder/dataset.yaml'])
      execFileSync('sh', ['-c', 'mkfifo "$0"', join(datasets.folder, pipe)]);
    await expect(datasets.load({}, { path })).rejects.toThrow(
      /:1: cannot be read \(it is no regular file\); expected the folder of a dataset, /,
    );
  });

  test('with many facts says what it is at', async () => {
    const fact = (index: number) =>
      `  - { kind: documentRegistered, payload: { slug: f-${index}, documentKind: other, title: { ru: а, en: a }, dated: today } }\n`;
    const text = `${names('long')}defaults: { occurred: today }\nfacts:\n${Array.from({ length: 2001 }, (_, index) => fact(index)).join('')}`;
    expect(await datasets.load({ 'long.yaml': text }, { path: 'long.yaml' })).toEqual([
      'long: reading 2001 facts',
      'long: recording 2001 entries',
      'long: 2001 entries recorded',
    ]);
  });
});
