import { readFileSync } from 'node:fs';
import { buildSchema, type DocumentNode, Kind, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as contract from '../src/index.ts';

const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));
const problemsOf = (document: DocumentNode) => validate(schema, document).map(({ message }) => message);
const operations = Object.entries(contract).filter((entry): entry is [string, typeof contract.DossierQuery] => {
  const [, value] = entry;
  return 'kind' in value && value.kind === Kind.DOCUMENT;
});

describe('the operations of the contract', () => {
  it('are these', () => {
    expect(operations.map(([name]) => name)).toEqual([
      'DossierQuery',
      'DossierSubscription',
      'ExpressPositionMutation',
      'JournalSubscription',
    ]);
  });

  it.each(operations)('%s fits the schema', (_name, operation) => {
    expect(problemsOf(operation)).toEqual([]);
  });

  it.each(operations.filter(([name]) => name.endsWith('Subscription')))('%s can be followed', (_name, operation) => {
    const text = print(operation);
    for (const part of ['$after: Cursor', '__typename', 'cursor', '... on ResyncRequired'])
      expect(text).toContain(part);
  });

  it('would be told of a field that is not there', () => {
    expect(problemsOf(parse('{ weather }'))).toEqual(['Cannot query field "weather" on type "Query".']);
  });
});
