import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NewEntry, onDay, type SourceRef } from '@concord/domain';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openRegister, type Register } from '../src/index.ts';
import { docx, p } from '../src/testing/docx.ts';
import { createTestDatabase, idsOf, newEntry, readRows, type TestDatabase } from '../src/testing/index.ts';

const NOTE =
  'Справка\n\nО проекте Правил\n\nПравила составил Комитет почв\n3 марта.\nСовет одобрил их 9-10 мая в г. Травень.\n';
const DECISION = [p('О Правилах'), p('Совет решил:'), p('Одобрить Правила.', 1), p('Доложить в июне.', 1)].join('');

const id = idsOf();
const now = new Date('2026-03-20T12:00:00.000Z');
let database: TestDatabase;
let register: Register;
let folder: string;
let lines: string[];

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'));
  register = await openRegister({ databaseUrl: database.databaseUrl, today: () => '2026-03-20', now: () => now });
  await register.append(
    [
      paper('note', false, [
        { place: 'title', words: ['Правил'] },
        { place: 'paragraph 1', words: ['Комитет почв', '3 марта'] },
        { place: 'paragraphs 1–2', words: ['9–10 мая'] },
      ]),
      paper('decision', false, [{ place: 'clause 2', words: ['в июне'] }]),
      paper('letter', false, [{ place: 'paragraph 1' }]),
      paper('fiction', true, [{ place: 'title', words: ['Сон'] }]),
      paper('dream', true, []),
    ],
    { idempotencyKey: 'papers' },
  );
});
afterAll(async () => {
  await register.close();
  await database.drop();
});
beforeEach(async () => {
  lines = [];
  folder = await mkdtemp(join(tmpdir(), 'concord-papers-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await readRows(database.databaseUrl, 'DELETE FROM "PaperFile"');
});

/** A paper that cites itself. */
function paper(slug: string, synthetic: boolean, cited: readonly { place: string; words?: string[] }[]): NewEntry {
  const entry = newEntry('document', id(slug), 'documentRegistered', {
    ...{ documentId: id(slug), slug, documentKind: 'other', title: { ru: slug, en: slug }, number: null },
    ...{ dated: onDay('2026-03-01'), synthetic },
  });
  const sources = cited.map(
    ({ place, words }): SourceRef => ({ paperId: id(slug), locator: place, ...(words && { words }) }),
  );
  return { ...entry, sources };
}

/** Attaches a folder with these files, and no others. */
async function attach(files: Readonly<Record<string, string | Buffer>>) {
  await rm(folder, { recursive: true });
  await mkdir(folder);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const attached = await register.papers.attach(folder, (line) => lines.push(line));
  return attached.map(({ file, state, paper: slug }) => [file, state, slug]);
}

test('papers are known by the words that are cited from them, whatever their files are called', async () => {
  expect(
    await attach({ 'a.docx': docx(DECISION), 'b.txt': NOTE, 'c.pdf': 'PDF', '.b.txt': NOTE, '~$a.docx': 'x' }),
  ).toEqual([
    ['a.docx', 'attached', 'decision'],
    ['b.txt', 'attached', 'note'],
  ]);
  expect(lines).toEqual([
    'a.docx: attached to decision; all 1 cited words stand at their places',
    'b.txt: attached to note; all 4 cited words stand at their places',
  ]);
  expect(await register.papers.attached([id('note'), id('letter'), id('decision'), 'no id'])).toEqual(
    new Set([id('note'), id('decision')]),
  );
});

const passagesOf = async (paper: Parameters<typeof id>[0]) =>
  (await register.papers.passages([id(paper)])).get(id(paper));

test('a paper that was attached can be read, place by place', async () => {
  await attach({ 'b.txt': NOTE });
  const texts = await register.papers.read([id('note'), id('letter'), 'no id']);
  expect([...texts.keys()]).toEqual([id('note')]);
  const text = texts.get(id('note'));
  expect(text).toMatchObject({ fileName: 'b.txt', digest: expect.stringMatching(/^[0-9a-f]{64}$/), attachedAt: now });
  const passages = await passagesOf('note');
  expect(text?.size.paragraphs).toBeGreaterThanOrEqual(passages?.length ?? Number.NaN);
  expect(passages?.at(-1)).toEqual({
    place: 'paragraph 2',
    index: 3,
    text: 'Совет одобрил их 9-10 мая в г. Травень.',
  });
});

test('the file itself is kept as it was', async () => {
  const content = docx(DECISION);
  await attach({ 'a.docx': content });
  expect(await readRows(database.databaseUrl, 'SELECT content, "mediaType" FROM "PaperFile"')).toEqual([
    { content, mediaType: expect.stringContaining('wordprocessingml') },
  ]);
});

test('words that do not stand at their places are told of', async () => {
  expect(await attach({ 'b.txt': NOTE.replace('9-10', '8-9') })).toEqual([['b.txt', 'attached', 'note']]);
  expect(lines).toEqual([
    'b.txt: attached to note, but 1 of 4 cited words do not stand at their places:',
    '  paragraphs 1–2: 9–10 мая',
  ]);
});

test('a text in which too few of them stand is not recognised, whatever its name', async () => {
  expect(await attach({ 'note.txt': NOTE.replace('9-10', '8-9').replace('3 марта', '4 марта') })).toEqual([
    ['note.txt', 'notRecognised', null],
  ]);
  expect(lines).toEqual([
    expect.stringMatching(/^note\.txt: not recognised; the closest is note, of whose 4 .* 2 stand/),
  ]);
});

test('a paper from which no words are cited is known by its name', async () => {
  expect(await attach({ 'letter.txt': 'Просим ответить.', 'other.txt': 'Ответим.' })).toEqual([
    ['letter.txt', 'attached', 'letter'],
    ['other.txt', 'notRecognised', null],
  ]);
  expect(lines).toEqual([
    'letter.txt: attached to letter, by its name, as no words are cited from it',
    expect.stringMatching(/^other\.txt: not recognised; .*expected/),
  ]);
});

test('a fictional paper takes no file, by its words or by its name', async () => {
  expect(await attach({ 'dream.txt': 'Снилось.', 'fiction.txt': 'О снах\n\nСон.', 'x.txt': 'О Сон\n' })).toEqual([
    ['dream.txt', 'notRecognised', null],
    ['fiction.txt', 'notRecognised', null],
    ['x.txt', 'notRecognised', null],
  ]);
  expect(await readRows(database.databaseUrl, 'SELECT 1 FROM "PaperFile"')).toEqual([]);
});

test('the same file a second time changes nothing, and another one takes its place', async () => {
  await attach({ 'b.txt': NOTE });
  expect(await attach({ 'renamed.txt': NOTE })).toEqual([['renamed.txt', 'unchanged', 'note']]);
  expect(lines.at(-1)).toMatch(/^renamed\.txt: attached before to note;/);
  expect(await attach({ 'b.txt': `${NOTE}Ещё.` })).toEqual([['b.txt', 'attached', 'note']]);
  expect((await passagesOf('note'))?.at(-1)?.text).toBe('Ещё.');
});

test('of two files of one paper the one counts in which more words stand', async () => {
  expect(await attach({ 'a.txt': NOTE.replace('3 марта', '4 марта'), 'b.txt': NOTE, 'c.txt': `${NOTE}!` })).toEqual([
    ['a.txt', 'surplus', 'note'],
    ['b.txt', 'attached', 'note'],
    ['c.txt', 'surplus', 'note'],
  ]);
  expect(lines[0]).toBe('a.txt: not attached; b.txt is note too, with no fewer cited words');
});

test('what cannot be read is refused, and the others are attached', async () => {
  expect(await attach({ 'a.docx': 'PK', 'b.txt': NOTE, 'c.txt': Buffer.from([0xff]) })).toEqual([
    ['a.docx', 'refused', null],
    ['b.txt', 'attached', 'note'],
    ['c.txt', 'refused', null],
  ]);
  expect(lines[0]).toMatch(/^refused: a\.docx: it is no \.docx .*; expected a document as Word saves it$/);
});

test('a folder without papers, or none at all, is an error', async () => {
  await mkdir(join(folder, 'inside.txt'));
  const expected = /expected a folder with papers, each a \.txt \(UTF-8\) or a \.docx$/;
  for (const path of [folder, join(folder, 'none')])
    await expect(register.papers.attach(path, () => undefined)).rejects.toThrow(expected);
});
