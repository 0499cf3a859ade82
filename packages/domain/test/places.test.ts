import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords, type PaperParagraph, passagesAt, placesIn, standsIn } from '../src/index.ts';

const paper = (...texts: string[]): readonly PaperParagraph[] => texts.map((text) => ({ text }));
const placed = (paragraphs: readonly PaperParagraph[]) => placesIn(paragraphs).map(({ place }) => place);

const NOTE = paper(
  'К пункту 7 повестки дня',
  'Справка',
  'О проекте Правил\nобмена образцами почвы',
  'Правила составил Комитет почв.',
  'Об этом письмо № 12 от 3 марта.',
  'Проект прилагается.',
);

const DECISION = paper(
  'Проект',
  'СОВЕТ ПОЧВОВЕДОВ',
  'г. Травень, 12 мая 2026 г.',
  '',
  'Об обмене образцами',
  '',
  'Обсудив доклад,',
  'Совет решил:',
  '1. Одобрить Правила.',
  '2. Поручить Комитету:',
  '- издать Правила;',
  '- доложить к 01.10.2026 г.',
  '12. Опубликовать решение.',
  'г. Травень',
  'Председатель\tА.Б. Полевая',
);

describe('the places of a paper', () => {
  test('are a heading, a title and counted paragraphs', () => {
    expect(placesIn(NOTE).map(({ place, index }) => [index, place])).toEqual([
      [0, 'heading'],
      [1, 'heading'],
      [2, 'title'],
      [3, 'paragraph 1'],
      [4, 'paragraph 2'],
      [5, 'paragraph 3'],
    ]);
  });

  test('are a preamble, clauses and a signature where something is decided', () => {
    expect(placed(DECISION)).toEqual([
      ...['heading', 'heading', 'heading', 'title', 'preamble', 'preamble'],
      ...['clause 1', 'clause 2', 'clause 2', 'clause 2', 'clause 12', 'signature', 'signature'],
    ]);
  });

  test('take the numbers of automatic lists, and a list inside a clause belongs to it', () => {
    const [line, one, two, inside, three] = [
      { text: 'Советы РЕШИЛИ:' },
      { text: 'Одобрить Правила.', number: '1' },
      { text: 'Поручить:', number: '2' },
      { text: 'издать их;', number: '1' },
      { text: 'Доложить.', number: '3' },
    ];
    expect(placed([line, one, two, inside, three])).toEqual([
      'preamble',
      'clause 1',
      'clause 2',
      'clause 2',
      'clause 3',
    ]);
  });

  test.each([
    ['Совет постановил:', 'preamble'],
    ['Министры ПОСТАНОВИЛИ :', 'preamble'],
    ['Комиссия решила:', 'preamble'],
    ['Вопрос решили.', 'paragraph 1'],
    ['Предрешили:', 'paragraph 1'],
  ])('«%s» begins the operative part or does not', (line, place) => {
    expect(placed(paper(line, '1. Да.'))[0]).toBe(place);
  });

  test('are paragraphs where a line decides but no number follows', () => {
    expect(placed(paper('Совет решил:', 'Одобрить Правила.'))).toEqual(['paragraph 1', 'paragraph 2']);
  });

  test.each(['Обо всём сразу', 'ОБ ИТОГАХ', 'О проекте', '\tО\u00A0проекте'])('«%s» is a title', (title) => {
    expect(placed(paper('Шапка', title, 'Речь о нём.'))).toEqual(['heading', 'title', 'paragraph 1']);
  });

  test.each(['Общий порядок', 'Оба проекта', 'О ней говорят многое.', 'о проекте'])('«%s» is none', (line) => {
    expect(placed(paper('Шапка', line, 'Речь о нём.'))).toEqual(['paragraph 1', 'paragraph 2', 'paragraph 3']);
  });

  test('a title of several paragraphs ends with an empty one, or before a sentence', () => {
    const title = ['О проекте Правил', 'Большого содружества', 'и сроках'];
    expect(placed(paper(...title, 'Всё готово.'))).toEqual(['title', 'title', 'title', 'paragraph 1']);
    expect(placed(paper('О Правилах', ' ', 'Без точки', 'Всё готово.'))).toEqual([
      'title',
      'paragraph 1',
      'paragraph 2',
    ]);
  });

  test('a sentence further down that begins like a title is none', () => {
    expect(placed(paper('Правила готовы.', 'О сроках сообщит Комитет'))).toEqual(['paragraph 1', 'paragraph 2']);
  });

  test('what stands before a decision without a title is its preamble', () => {
    expect(placed(paper('Обсудив доклад.', 'Совет решил:', '1.Да.'))).toEqual(['preamble', 'preamble', 'clause 1']);
  });

  test('a clause that tells a chairman to do something is no signature', () => {
    const places = placed(
      paper('Совет решил:', '1. Поручить:', 'Председателю доложить.', 'Секретарь Совета', 'В. Г. Луг'),
    );
    expect(places.slice(1)).toEqual(['clause 1', 'clause 1', 'signature', 'signature']);
  });

  test('are one for each paragraph that says something, whatever the paper', () => {
    const line = fc.constantFrom(
      '',
      ' ',
      'О деле',
      'Совет решил:',
      '1. Да.',
      '7. Нет',
      'г. Травень',
      'Слово.',
      'слово',
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const passages = placesIn(paper(...lines));
        expect(passages.map(({ text }) => text)).toEqual(lines.filter((text) => text.trim() !== ''));
        for (const [index, passage] of passages.entries()) {
          expect(passage.index).toBe(index);
          expect(passagesAt(passages, passage.place)).toContain(passage);
        }
      }),
    );
  });
});

describe('a locator', () => {
  const [note, decision] = [placesIn(NOTE), placesIn(DECISION)];
  const found = (locator: string) => [note, decision].map((all) => passagesAt(all, locator).map(({ index }) => index));

  test.each([
    ['heading', [0, 1], [0, 1, 2]],
    ['title', [2], [3]],
    ['preamble', [], [4, 5]],
    ['signature', [], [11, 12]],
    ['paragraph 2', [4], []],
    ['paragraphs 2–3', [4, 5], []],
    ['paragraphs 1 - 2', [3, 4], []],
    ['clause 2', [], [7, 8, 9]],
    ['clauses 1-2', [], [6, 7, 8, 9]],
    ['clauses 2–12', [], [7, 8, 9, 10]],
    ['paragraphs 2–9', [], []],
    ['paragraph 12', [], []],
    ['clause 3', [], []],
    ['letter XC-88', [], []],
    ['', [], []],
  ])('%s', (locator, inNote, inDecision) => {
    expect(found(locator)).toEqual([inNote, inDecision]);
  });
});

describe('words', () => {
  test.each([
    ['3 марта', 'от 3\u00A0марта', true],
    ['3 марта', 'от 3\n\tмарта', true],
    ['9–10 мая', 'было 9-10 мая', true],
    ['9-10 мая', 'было 9\u201110 мая', true],
    ['Правила', 'Пра\u00ADвила', true],
    ['Пра\u00ADвила', 'Правила', true],
    ['край', 'край'.normalize('NFD'), true],
    [' № 12 ', 'письмо № 12.', true],
    ['(2 (а', 'пункт (2 (а)', true],
    ['5 мая', '15 мая', false],
    ['2', 'письмо № 12', false],
    ['Правил', 'Правила', false],
    ['Прави', 'Пра\u00ADви\u00ADла', false],
    ['правила', 'Правила', false],
    ['при мер', 'пример', false],
    ['', 'что угодно', false],
    ['\u00AD', 'что угодно', false],
  ])('%j in %j: %s', (words, text, stands) => {
    expect(findWords(text, words).length > 0).toBe(stands);
    expect(standsIn([{ place: 'title', index: 0, text }], words)).toBe(stands);
  });

  test('stand in passages that follow each other', () => {
    const passages = placesIn(DECISION);
    expect(standsIn(passagesAt(passages, 'clause 2'), 'Комитету: - издать')).toBe(true);
    expect(standsIn(passagesAt(passages, 'clauses 1–2'), 'Правила. 2. Поручить')).toBe(true);
    expect(standsIn(passagesAt(passages, 'clause 1'), 'Комитету')).toBe(false);
  });

  test('are found where they stand in the text as it is', () => {
    const text = 'Пра\u00ADвила № 1, и ещё раз: Правила\u00A0№\n1 – и Правила № 12';
    expect(findWords(text, 'Правила № 1').map(({ start, end }) => text.slice(start, end))).toEqual([
      'Пра\u00ADвила № 1',
      'Правила\u00A0№\n1',
    ]);
  });

  test('take no time in a text that is made to take it', () => {
    const text = `${'а \u00AD'.repeat(50_000)}б`;
    const before = performance.now();
    expect(findWords(text, 'а а в')).toEqual([]);
    expect(findWords(' '.repeat(50_000), 'а б')).toEqual([]);
    expect(findWords(`а${' \u00AD'.repeat(50_000)}`, 'а б')).toEqual([]);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe('what comes close to a place and is none', () => {
  const LONG = 'слово '.repeat(40).trim();

  test('a number of an automatic list counts as it is printed, and not one among other words', () => {
    const lines = (number: string) => placed([{ text: 'Совет решил:' }, { text: 'Одобрить.', number }]);
    expect(['1', ' 1 ', '1.', '12)'].map((number) => lines(number)[1])).toEqual([
      ...['clause 1', 'clause 1', 'clause 1', 'clause 12'],
    ]);
    expect(['2.1', '2.1.', '3а)', '3А'].map((number) => lines(number)[1])).toEqual([
      ...['clause 2.1', 'clause 2.1', 'clause 3а', 'clause 3а'],
    ]);
    for (const number of ['1234', 'a1', '1.a', '1аб', '•'])
      expect(lines(number)).toEqual(['paragraph 1', 'paragraph 2']);
  });

  test('what stands between the line that decides and the first clause belongs to the preamble', () => {
    expect(placed(paper('Совет решил:', 'по итогам обсуждения', '1. Да.', '1. Снова.', '0. Нет.'))).toEqual([
      ...['preamble', 'preamble', 'clause 1', 'clause 1', 'clause 1'],
    ]);
  });

  test('a signature is short, comes after the last clause, and ends no sentence', () => {
    const after = (line: string) => placed(paper('Совет решил:', '1. Да.', line))[2];
    expect(['Председатель Совета', 'А. Б. Луг', 'г. Травень', 'Секретарь '].map(after)).toEqual(
      Array.from({ length: 4 }, () => 'signature'),
    );
    for (const line of [
      'Председатель доложит.',
      'Председатель: ',
      `Председатель ${LONG}`,
      'г. Травень;',
      'Председателю',
    ])
      expect(after(line)).toBe('clause 1');
    expect(placed(paper('Председатель', 'Совет решил:', '1. Да.'))).toEqual(['preamble', 'preamble', 'clause 1']);
    const longest = `Председатель ${'я'.repeat(137)}`;
    expect([after(longest), after(`${longest}я`)]).toEqual(['signature', 'clause 1']);
  });

  test('a heading is short, and only a date may end it with a stop', () => {
    const heading = (line: string) => placed(paper(line, 'О проекте', 'Слово.'))[0];
    expect([heading('Протокол'), heading('12 мая 2026 г.'), heading(' Шапка ')]).toEqual([
      'heading',
      'heading',
      'heading',
    ]);
    expect([heading('я'.repeat(200)), heading('я'.repeat(201))]).toEqual(['heading', 'paragraph 1']);
    expect([heading('12 г. мая.'), heading('Слово.')]).toEqual(['paragraph 1', 'paragraph 1']);
  });

  test('a title goes on line by line, and no further than a number, another title, or a long line', () => {
    const second = (line: PaperParagraph) => placed([{ text: 'О проекте' }, line, { text: 'Слово.' }])[1];
    expect(second({ text: 'Правил' })).toBe('title');
    expect(second({ text: 'я'.repeat(200) })).toBe('title');
    for (const line of [
      { text: 'Правил', number: '1' },
      { text: 'Об итогах' },
      { text: 'я'.repeat(201) },
      { text: 'Правил.' },
    ])
      expect(second(line)).toBe('paragraph 1');
    expect(placed(paper('О проекте', 'Правил'))).toEqual(['title', 'title']);
    expect(placed(paper('О проекте '))).toEqual(['title']);
  });
});

describe('clauses that are numbered as decisions number theirs', () => {
  const lines = [
    ...[
      'Совет решил:',
      '1. Одобрить.',
      '2. Поручить:',
      '2.1. Комитету – доложить.',
      'до 1 марта;',
      '2.2. Группе – собраться.',
    ],
    ...['2.1 Мбит/с и более.', '24.12.2019 учтено.', '2.1. Снова.', '3. Принять.', '3а. Доложить.', '10. Утвердить.'],
  ];
  const passages = placesIn(paper(...lines));
  const at = (locator: string) => passagesAt(passages, locator).map(({ index }) => index);

  test('have a place of their own, and what begins anew belongs to the one before', () => {
    expect(passages.map(({ place }) => place.replace('clause ', ''))).toEqual([
      ...['preamble', '1', '2', '2.1', '2.1', '2.2', '2.2', '2.2', '2.2', '3', '3а', '10'],
    ]);
  });

  test.each([
    ['clause 2', [2, 3, 4, 5, 6, 7, 8]],
    ['clause 2.1', [3, 4]],
    ['clauses 2.1–2.2', [3, 4, 5, 6, 7, 8]],
    ['clauses 1–2', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['clause 3', [9]],
    ['clauses 3–3а', [9, 10]],
    ['clause 1', [1]],
    ['clause 2.3', []],
    ['clauses 3–2', []],
  ])('are named by %s', (locator, indices) => {
    expect(at(locator)).toEqual(indices);
  });
});
