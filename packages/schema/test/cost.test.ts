import { isInterfaceType, isListType, isNonNullType, isObjectType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { costOf, schema } from '../src/index.ts';

const cost = (text: string, variables?: Readonly<Record<string, unknown>>, name?: string) =>
  costOf(parse(text), name, variables)?.complexity;

/** Every field that gives a page, as `Type.field`. */
const PAGES = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).flatMap((field) =>
        field.args.some(({ name }) => name === 'first') ? [{ name: `${type.name}.${field.name}`, field }] : [],
      )
    : [],
);
/** The lists inside pages: the page around them has counted already. */
const LISTS = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) && type.name.endsWith('Connection')
    ? Object.values(type.getFields()).flatMap((field) => {
        const inner = isNonNullType(field.type) ? field.type.ofType : field.type;
        return isListType(inner) && /^(edges|nodes)$/.test(field.name)
          ? [{ name: `${type.name}.${field.name}`, field }]
          : [];
      })
    : [],
);

/** Every field that can be filtered. */
const LOOKED_THROUGH = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields()).flatMap((field) =>
        field.args.some(({ name }) => name === 'filter') ? [{ name: `${type.name}.${field.name}`, field }] : [],
      )
    : [],
);

describe('What an operation costs', () => {
  test.each(PAGES)('$name costs by its page', ({ field }) => {
    const { complexity } = field.extensions as { complexity: (args: object) => object };
    expect(complexity({ first: 7 })).toEqual({ field: 1, multiplier: 7 });
    expect(complexity({})).toEqual({ field: 1, multiplier: 20 });
    for (const first of [0, -5, 101, 1e9]) expect(() => complexity({ first })).toThrow('expected 1 to 100');
  });

  test.each(LISTS)('$name counts once', ({ field }) => {
    expect(field.extensions.complexity).toEqual({ field: 1, multiplier: 1 });
  });

  test('counts a filter by the list that it looks through and the values that it names, as often as the list stands there', () => {
    const field = 'documents(first: 1, filter: { dossiers: ["a", "b", "c"] }) { totalCount }';
    expect(cost(`{ ${field} }`)).toBe(1 + 500 + 3 * 20 + 1);
    expect(cost(`{ a: ${field} b: ${field} }`)).toBe(2 * (1 + 500 + 3 * 20 + 1));
    expect(cost('{ documents(first: 1, filter: {}) { totalCount } }')).toBe(2);
  });

  test('counts an order as looking through the list too, and a list that is no page like one', () => {
    expect(cost('{ documents(first: 1, orderBy: TITLE) { totalCount } }')).toBe(1 + 500 + 1);
    expect(cost('{ documents(first: 1, orderBy: TITLE, filter: { slugs: ["a"] }) { totalCount } }')).toBe(1 + 520 + 1);
    expect(cost('{ memberStates { code } }')).toBe(1 + 20);
    expect(cost('{ memberStates(filter: { codes: ["XA", "XB"] }) { code } }')).toBe(1 + 540 + 20);
    expect(cost('{ memberStates(orderBy: CODE) { code } }')).toBe(1 + 500 + 20);
    expect(cost('{ body(slug: "x") { memberships(filter: { holds: true }) { role } } }')).toBe(1 + 1 + 520 + 11);
    expect(cost('{ board(filter: { synthetic: true, slugs: null }) { asOf } }')).toBe(1 + 520 + 1);
  });

  test.each(LOOKED_THROUGH)('$name costs more with a filter or an order', ({ field }) => {
    const { complexity } = field.extensions as { complexity: (args: object) => { field: number } };
    expect(complexity({}).field).toBe(1);
    expect(complexity({ filter: { any: ['a', 'b'] } }).field).toBe(1 + 500 + 2 * 20);
  });

  test('counts each day as of which it asks once, wherever and however it is named', () => {
    const text = (...days: string[]) =>
      `{ ${days.map((day, n) => `a${n}: dossiers(first: 1, asOf: "${day}") { totalCount }`).join(' ')} }`;
    expect(cost('{ dossiers(first: 1) { totalCount } }')).toBe(2);
    expect(cost(text('2026-03-01'))).toBe(2 + 3_000);
    expect(cost(text('2026-03-01', '2026-03-01', '2026-03-02'))).toBe(3 * 2 + 2 * 3_000);
    expect(cost('{ changes(from: "2026-03-01", to: "2026-03-02", first: 1) { totalCount } }')).toBe(2 + 2 * 3_000);
    const by =
      'query ($day: LocalDate = "2026-03-01") { ...F } fragment F on Query { dossiers(first: 1, asOf: $day) { totalCount } }';
    expect(cost(by)).toBe(2 + 3_000);
    expect(cost(by, { day: '2026-03-05' })).toBe(2 + 3_000);
    expect(cost(by, { day: null })).toBe(2);
  });

  test('multiplies through nested pages', () => {
    const text = (first: number) =>
      `{ board { rows(first: ${first}) { edges { node { dossier { journal(first: 10) { nodes { id } } } } } } } }`;
    // board + rows + per row: edges, node, dossier, journal, and for each entry nodes and id.
    expect(cost(text(1))).toBe(1 + 1 + (1 + 1 + 1 + 1 + 10 * (1 + 1)));
    expect(cost(text(100))).toBe(1 + 1 + 100 * (1 + 1 + 1 + 1 + 10 * (1 + 1)));
  });

  test('takes a page’s size from the last ones, from a variable and from its default', () => {
    expect(cost('{ dossiers(last: 50) { totalCount } }')).toBe(51);
    const text = 'query ($n: Int = 30) { dossiers(first: $n) { totalCount } }';
    expect(cost(text, { n: 100 })).toBe(101);
    expect(cost(text)).toBe(31);
  });

  test('is that of the operation that is asked for, with its fragments', () => {
    const text = 'query A { ...F } query B { ...F ...F viewer { role } } fragment F on Query { viewer { role } }';
    expect(cost(text, {}, 'A')).toBe(2);
    expect(cost(text, {}, 'B')).toBe(6);
    expect(cost(text)).toBeUndefined();
  });

  test('is not reckoned where variables do not fit: the execution says so', () => {
    expect(cost('query ($n: Int) { dossiers(first: $n) { totalCount } }', { n: 'many' })).toBeUndefined();
  });

  test('counts exponential fragments without walking through them', () => {
    const bombs = Array.from({ length: 24 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
    const document = parse(`{ ...F0 } ${bombs.join(' ')} fragment F24 on Query { viewer { role } }`);
    expect(costOf(document)?.breadth).toBe(2 * 2 ** 24);
  });
});
