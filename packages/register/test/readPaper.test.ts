import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placesIn } from '@concord/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PaperProblem, PaperRefused } from '../src/papers/paperRefused.ts';
import { readContent, readPaper } from '../src/papers/readPaper.ts';
import { docx, p, zip } from '../src/testing/docx.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-paper-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The places and texts of a paper in a file. */
async function read(name: string, content: string | Buffer): Promise<readonly (readonly [string, string])[]> {
  await writeFile(join(folder, name), content);
  const { paragraphs } = await readPaper(join(folder, name));
  return placesIn(paragraphs).map(({ place, text }) => [place, text]);
}

async function refusalOf(name: string, content: string | Buffer): Promise<PaperRefused> {
  const failure: unknown = await read(name, content).catch((error: unknown) => error);
  if (failure instanceof PaperRefused) return failure;
  throw new Error('It was read.', { cause: failure });
}

describe('a .txt', () => {
  const NOTE = [
    'Справка',
    'О проекте Правил',
    'Большого луга',
    '',
    'Правила составил Комитет',
    '12 мая и послал',
    'в Совет. ',
  ];

  test.each([
    ['with the line ends of Unix', NOTE.join('\n')],
    ['with those of Windows, and a byte-order mark', `\uFEFF${NOTE.join('\r\n')}`],
  ])('%s has lines that go on with the paragraph before', async (_, text) => {
    expect(await read('note.TXT', text)).toEqual([
      ['heading', 'Справка'],
      ['title', 'О проекте Правил\nБольшого луга'],
      ['paragraph 1', 'Правила составил Комитет\n12 мая и послал\nв Совет.'],
    ]);
  });

  test('of a decision keeps its recitals, clauses and signature apart', async () => {
    const text = `Проект\n\nО Правилах\n\nОбсудив доклад,\nпомня о луге,\n\nСовет решил:\n1. Одобрить\nПравила\n2.\tПоручить:
- издать их;\n- доложить\nСовету.\n\tг. Травень\n\tПредседатель\nА.Б. Полевая\n\n\n`;
    expect(await read('decision.txt', text)).toEqual([
      ['heading', 'Проект'],
      ['title', 'О Правилах'],
      ['preamble', 'Обсудив доклад,'],
      ['preamble', 'помня о луге,'],
      ['preamble', 'Совет решил:'],
      ['clause 1', '1. Одобрить\nПравила'],
      ['clause 2', '2.\tПоручить:'],
      ['clause 2', '- издать их;'],
      ['clause 2', '- доложить\nСовету.'],
      ['signature', 'г. Травень'],
      ['signature', 'Председатель\nА.Б. Полевая'],
    ]);
  });
});

describe('a .docx', () => {
  test('keeps the numbers of its list, and leaves out bookmarks, headers and what was deleted', async () => {
    const title = '<w:r><w:t>О Правилах</w:t></w:r><w:r><w:br/><w:t>Большого луга</w:t></w:r>';
    const marked =
      '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r><w:t>Одоб</w:t></w:r><w:r><w:t>рить.</w:t></w:r>';
    const deleted =
      '<w:r><w:t>Издать</w:t></w:r><w:del><w:r><w:delText> нет</w:delText></w:r></w:del><w:ins><w:r><w:t> да.</w:t></w:r></w:ins>';
    const table = `<w:tbl><w:tr><w:tc>${p('г. Травень')}</w:tc><w:tc>${p('<w:r><w:t>Председатель</w:t><w:tab/><w:t>А.Б. Полевая</w:t></w:r>')}</w:tc></w:tr></w:tbl>`;
    const body = [
      ...[p('Проект'), p(''), p(title), p('Совет решил:')],
      ...[p(marked, 1), p('Поручить:', 1), p('первое;', 1, 1), p('второе;', 2), p(deleted, 1), table],
    ];
    expect(await read('decision.docx', docx(body.join('')))).toEqual([
      ['heading', 'Проект'],
      ['title', 'О Правилах\nБольшого луга'],
      ['preamble', 'Совет решил:'],
      ['clause 1', 'Одобрить.'],
      ['clause 2', 'Поручить:'],
      ['clause 2', 'первое;'],
      ['clause 2', 'второе;'],
      ['clause 3', 'Издать да.'],
      ['signature', 'г. Травень'],
      ['signature', 'Председатель\tА.Б. Полевая'],
    ]);
  });
});

test('a .docx whose heading and title are one paragraph has them apart', async () => {
  const line = (text: string) => `<w:r><w:t>${text}</w:t><w:br/></w:r>`;
  const head = p(`${line('Справка')}${line('О Правилах')}<w:r><w:t>Большого луга</w:t></w:r>`);
  expect(await read('note.docx', docx(head + p('Правила готовы.')))).toEqual([
    ['heading', 'Справка'],
    ['title', 'О Правилах\nБольшого луга'],
    ['paragraph 1', 'Правила готовы.'],
  ]);
  const none = p(`${line('Правила готовы.')}<w:r><w:t>О них напишут</w:t></w:r>`);
  expect(await read('none.docx', docx(none))).toEqual([['paragraph 1', 'Правила готовы.\nО них напишут']]);
});

const LIMIT = 20 * 1024 * 1024;
const PLAIN = docx(p('Текст.'));
const BOMB: readonly [string, number][] = [
  ['says how large it is', LIMIT + 1],
  ['says that it is small', 100],
];

describe('refused, with the file, what is wrong and what was expected', () => {
  test.each<[string, string, string | Buffer, PaperProblem]>([
    ['an empty .txt', 'a.txt', '', 'empty'],
    ['a .txt of white space', 'a.txt', '\uFEFF \n\u00A0', 'empty'],
    ['another encoding', 'a.txt', Buffer.from([0xcf, 0xf0, 0xee]), 'notText'],
    ['a text with a NUL', 'a.txt', 'а\0б', 'notText'],
    ['a .docx without a text', 'a.docx', docx(p('')), 'empty'],
    ['an empty .docx', 'a.docx', '', 'notDocx'],
    ['a text that calls itself .docx', 'a.docx', 'Справка', 'notDocx'],
    ['half a .docx', 'a.docx', PLAIN.subarray(0, PLAIN.length / 2), 'notDocx'],
    ['a .docx without its beginning', 'a.docx', PLAIN.subarray(40), 'notDocx'],
    ['an archive without a document', 'a.docx', zip([{ name: 'a.txt', content: 'а' }]), 'notDocx'],
    ['an archive without a file', 'a.docx', zip([]), 'notDocx'],
    ['a document that is no XML', 'a.docx', zip([{ name: 'word/document.xml', content: '<w:document' }]), 'notDocx'],
    ['a document that nests without end', 'a.docx', docx('<w:p>'.repeat(100_000)), 'notDocx'],
    ['a .txt that is too large', 'a.txt', Buffer.alloc(LIMIT + 1, 'a'), 'tooLarge'],
  ])('%s', async (_, name, content, problem) => {
    const refusal = await refusalOf(name, content);
    expect(refusal).toMatchObject({ file: name, problem });
    expect(refusal.message).toMatch(new RegExp(`^${name}: .*; ?expected `, 's'));
  });

  test.each([
    ['opens a file of the server', '<!ENTITY x SYSTEM "file:///etc/passwd">'],
    ['grows as it is read', '<!ENTITY y "яяяяяяяяяя"><!ENTITY x "&y;&y;&y;&y;&y;&y;&y;&y;&y;&y;">'],
  ])('a document with a name of its own that %s', async (_, entity) => {
    const xmlns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const content = `<!DOCTYPE w:document [${entity}]><w:document ${xmlns}><w:body>${p('&x;')}</w:body></w:document>`;
    const refusal = await refusalOf('a.docx', zip([{ name: 'word/document.xml', content }]));
    expect(refusal.problem).toBe('notDocx');
    expect(refusal.message).toContain('entity not found:&x;');
  });

  test.each(BOMB)('an archive that unpacks to too much and %s', async (_, says) => {
    const refusal = await refusalOf(
      'a.docx',
      docx(p('Текст.'), [{ name: 'x', content: Buffer.alloc(LIMIT + 1), says }]),
    );
    expect(refusal.problem).toBe('tooIntricate');
  });

  const PARAGRAPH = p('Я');
  const named = (count: number) => Array.from({ length: count }, (_, n) => `<w:a${n}/>`).join('');
  test.each([
    ['has more than 6 MB of text and layout', docx(PARAGRAPH.repeat(7_000_000 / PARAGRAPH.length))],
    ['is small, and would take more memory than it gets', docx('<w:r/>'.repeat(900_000) + PARAGRAPH)],
  ])('a .docx that %s', async (_, content) => {
    expect((await refusalOf('a.docx', content)).problem).toBe('tooIntricate');
  });

  test('a .docx that is small, and would take more time than it gets', async () => {
    const content = docx(named(150_000) + PARAGRAPH);
    const short = { unpacked: { all: LIMIT, xml: 6_000_000 }, memory: 256, time: 1_500 };
    await expect(readContent('a.docx', content, short)).rejects.toMatchObject({ problem: 'tooIntricate' });
  });

  test('a .docx that would take more memory than it gets, however much time is left', async () => {
    const content = docx(p('Я').repeat(20_000));
    const bounds = { unpacked: { all: LIMIT, xml: 6_000_000 }, memory: 48, time: 600_000 };
    await expect(readContent('a.docx', content, bounds)).rejects.toMatchObject({ problem: 'tooIntricate' });
  });

  test('not one with pictures of more than that', async () => {
    const picture = { name: 'word/media/image1.png', content: Buffer.alloc(8_000_000) };
    expect(await read('a.docx', docx(PARAGRAPH, [picture]))).toEqual([['paragraph 1', 'Я']]);
  });

  test('a file of a terabyte, unread', async () => {
    await writeFile(join(folder, 'a.docx'), '');
    await truncate(join(folder, 'a.docx'), 2 ** 40);
    await expect(readPaper(join(folder, 'a.docx'))).rejects.toMatchObject({ problem: 'tooLarge' });
  });

  test('a pipe, for which nobody waits', async () => {
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'a.txt')]);
    await expect(readPaper(join(folder, 'a.txt'))).rejects.toThrow(/^a\.txt: it is no regular file; expected a \.txt/);
  });

  test('a file that is not there', async () => {
    await expect(readPaper(join(folder, 'a.txt'))).rejects.toThrow(/^a\.txt: it cannot be read \(ENOENT\)/);
  });
});
