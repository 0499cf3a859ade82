import { execute, getIntrospectionQuery, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { costOfIntrospection, schema } from '../src/index.ts';

const ALL = { complexity: Number.POSITIVE_INFINITY, breadth: Number.POSITIVE_INFINITY };
const cost = (text: string, variables = {}, enough = ALL) => costOfIntrospection(parse(text), null, variables, enough);

/** What an answer of the schema holds: its fields, and each ten characters of its texts. */
function sizeOf(answer: unknown): number {
  if (typeof answer === 'string') return Math.floor(answer.length / 10);
  if (Array.isArray(answer)) return answer.reduce<number>((sum, each) => sum + sizeOf(each), 0);
  if (typeof answer !== 'object' || answer === null) return 0;
  return Object.values(answer).reduce((sum: number, value) => sum + 1 + sizeOf(value), 0);
}

describe('What is asked of the schema itself', () => {
  test.each([
    ['all of it', getIntrospectionQuery({ descriptions: false }), {}],
    ['all of it, with its texts', getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }), {}],
    [
      'a type',
      '{ __type(name: "Dossier") { kind fields { name args { defaultValue } type { ofType { name } } } } }',
      {},
    ],
    ['a type of a variable', 'query ($n: String! = "Query") { __type(name: $n) { fields { __typename name } } }', {}],
    [
      'the same under many names',
      '{ __schema { a: types { ...T } b: types { ...T } } } fragment T on __Type { name fields { name } }',
      {},
    ],
    [
      'what is deprecated',
      'query ($d: Boolean) { __schema { types { fields(includeDeprecated: $d) { name } } } }',
      { d: true },
    ],
    ['nothing that is there', '{ __type(name: "Weather") { fields { name } } }', {}],
  ])('costs what is answered: %s', (_what, text, variables) => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const { data } = execute({ schema, document, variableValues: variables }) as { data: unknown };
    expect(cost(text, variables).complexity).toBe(sizeOf(data));
  });

  test('costs nothing where nothing is', () => {
    expect(cost('{ viewer { role } }').complexity).toBe(0);
    expect(costOfIntrospection(parse('query A { __typename } query B { __typename }'), 'C', {}, ALL).complexity).toBe(
      0,
    );
  });

  test('is counted until it is too much, and no further', () => {
    const names = Array.from({ length: 58 }, (_, n) => `a${n}: types { fields { description } }`).join(' ');
    const { complexity } = cost(`{ __schema { ${names} } }`, {}, { complexity: 1_000, breadth: 2_000 });
    expect(complexity).toBeGreaterThan(1_000);
    expect(complexity).toBeLessThan(1_200);
  });

  test('is as broad as it is with every fragment in its place, and fragments are not walked through without end', () => {
    const fragments = (count: number, type: string, leaf: string) =>
      `${Array.from({ length: count }, (_, n) => `fragment F${n} on ${type} { ...F${n + 1} ...F${n + 1} }`).join(' ')}
       fragment F${count} on ${type} { ${leaf} }`;
    expect(cost(`{ __schema { ...F0 } } ${fragments(3, '__Schema', 'description')}`).breadth).toBe(1 + 8);
    const enough = { complexity: 250_000, breadth: 2_000 };
    expect(cost(`{ __schema { ...F0 } } ${fragments(40, '__Schema', 'description')}`, {}, enough).breadth).toBe(2_001);
    expect(cost(`{ ...F0 } ${fragments(40, 'Query', '__typename')}`, {}, enough).breadth).toBe(2_001);
  });
});
