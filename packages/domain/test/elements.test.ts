import { describe, expect, it } from 'vitest';
import { compareElements, placeOfElement } from '../src/comments/element.ts';

/** The same places in the order of a document; what stands in one line is one place, however it is called. */
const PLACES: readonly (readonly (string | null)[])[] = [
  [null, '', ' ', 'документ в целом', 'Текст в целом', 'в целом', 'the whole', 'весь документ'],
  ['название', 'Наименование', 'заголовок', 'title'],
  ['преамбула', 'ПРЕАМБУЛЫ', 'преамбуле', 'preamble'],
  ['часть 1', 'part 1', 'части I'],
  ['часть 1, раздел 2', 'раздел 2 части 1'],
  ['раздел 1', 'разд. 1', 'section 1'],
  ['раздел 2', 'Раздел II'],
  ['раздел 4', 'section IV'],
  ['раздел 9', 'раздел IX'],
  ['раздел 44', 'раздел XLIV'],
  ['раздел 90', 'раздел XC'],
  ['глава 3', 'гл. 3', 'chapter 3'],
  ['статья 5', 'ст. 5', 'Article 5', 'статьи 5.'],
  ['статья 5, пункт 1', 'п. 1 ст. 5', 'пункт 1 статьи 5'],
  ['статья 5, пункт 1, абзац 2', 'абзац 2 пункта 1 статьи 5'],
  ['мероприятие 1', 'measure 1'],
  ['пункт 1', 'п. 1', 'п 1', 'пп. 1', 'clause 1', '«пункт» 1', 'пункт № 1', 'пункт 1)'],
  ['пункт 2'],
  ['пункт 2, подпункт а', 'подп. «а» п. 2', 'подпункт а) пункта 2', 'subclause а, clause 2'],
  ['пункт 2, подпункт б'],
  ['пункт 2.3', 'п.  2.3'],
  ['пункт 2.3.1'],
  ['пункт 2.10'],
  ['пункт 2а', 'п. 2-а', 'clause 2а'],
  ['пункт 10'],
  ['пункт а'],
  ['подпункт 7'],
  ['абзац 4', 'абз. 4', 'paragraph 4'],
  ['всё остальное'],
  ['пункт'],
  ['пункт 1 и ещё что-то'],
  ['пункт первый'],
  ['сроки'],
  ['строка 2', 'Строка 2'],
  ['таблица 2', 'Таблица 2'],
  ['таблица 10'],
  ['приложение', 'Приложения', 'annex', 'appendix'],
  ['приложение 1', 'прил. 1', 'Annex I'],
  ['приложение 1, пункт 2', 'пункт 2 приложения 1'],
  ['приложение 2'],
];

const rank = (group: number): number => placeOfElement(PLACES[group]?.[0] ?? null).group;

describe('a structural element', () => {
  it.each(PLACES.map((same) => [same[0] ?? 'the whole', same] as const))(
    '%s is one place however it is called',
    (_, same) => {
      for (const name of same)
        for (const other of same) {
          expect(placeOfElement(name).key).toBe(placeOfElement(other).key);
          expect(compareElements(placeOfElement(name), placeOfElement(other))).toBe(0);
        }
    },
  );

  it('differs from each other place', () => {
    const keys = PLACES.flatMap((same) => placeOfElement(same[0] ?? null).key);
    expect(new Set(keys).size).toBe(PLACES.length);
  });

  it('has its place in the order of the document, which is the same from both sides', () => {
    for (const [at, [one = null]] of PLACES.entries())
      for (const [other, [two = null]] of PLACES.entries()) {
        const order = Math.sign(compareElements(placeOfElement(one), placeOfElement(two)));
        const isOther = rank(at) === OTHER && rank(other) === OTHER;
        if (!isOther || at === other) expect([one, two, order]).toEqual([one, two, Math.sign(at - other)]);
        expect(order).toBe(0 - Math.sign(compareElements(placeOfElement(two), placeOfElement(one))));
      }
  });

  it('without a number is a part of another name, but for an annex', () => {
    expect(placeOfElement('приложение пункт 2').key).toBe(placeOfElement('пункт 2 приложение').key);
    expect(placeOfElement('приложение, приложение 2').parts).toHaveLength(2);
    expect(placeOfElement('пункт 2 пункт').group).toBe(OTHER);
  });

  it.each([
    'наш текст в целом',
    'о названии',
    'преамбула и пункт',
    'см. пункт 1',
    'пункт 1234567',
    'пункт ivxlcivxl',
    'пункт аб',
    'слово',
    'название проекта',
    'введение в преамбулу',
    'xx пункт 1',
  ])('%s is called otherwise, and kept as it is written', (name) => {
    expect(placeOfElement(name)).toMatchObject({ group: OTHER, parts: [], text: name });
  });
});

const OTHER = placeOfElement('сроки').group;
