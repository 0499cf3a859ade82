import { fileURLToPath } from 'node:url';
import { schema } from '@concord/schema';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { describe, expect, it } from 'vitest';
import { readOperations } from '../../../packages/contract/scripts/operations.ts';
import { createKnownOperations } from '../src/graphql/knownOperations.ts';

const DASHBOARD = fileURLToPath(new URL('../../dashboard/src', import.meta.url));

const times = (count: number, part: string): string => Array.from({ length: count }, () => part).join(' ');

/** An engine that remembers what it is asked. */
function start() {
  const { documents, operations, unreadable, forgetInvalid } = createKnownOperations();
  const parserAndValidationCache = { documentCache: operations, errorCache: unreadable };
  const engine = createYoga({ schema, plugins: [forgetInvalid], parserAndValidationCache, logging: false });
  const ask = async (query: string) => {
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json' };
    await engine.fetch('http://localhost/graphql', { method: 'POST', headers, body });
  };
  return { documents, ask };
}

describe('What is remembered of operations', () => {
  it('is those that are valid', async () => {
    const { documents, ask } = start();
    await ask('{ __typename }');
    expect([...documents.keys()]).toEqual(['{ __typename }']);
  });

  it.each([
    ['cannot be read', '{ __typename'],
    ['is not valid', '{ weather }'],
    ['is very long', `{ __typename } # ${'x'.repeat(17_000)}`],
  ])('is nothing of what %s, the second time too', async (_what, query) => {
    const { documents, ask } = start();
    for (let n = 0; n < 2; n += 1) {
      await ask(query);
      expect(documents.size).toBe(0);
    }
  });

  it.each([
    ['of many tokens', `{ ${times(1_900, 'a')} }`],
    ['that are long', `{ a } # ${'я'.repeat(15_000)}`],
  ])('is bounded by its weight: texts %s', (_what, text) => {
    const { documents, operations } = createKnownOperations();
    const document = parse(text);
    for (let n = 0; n < 1_000; n += 1) operations.set(`${text}${n}`, document);
    expect(documents.size).toBeLessThan(600);
    // The newest stay.
    expect(documents.has(`${text}999`)).toBe(true);
  });

  it('is all that the dashboard asks', () => {
    const { documents, operations } = createKnownOperations();
    const asked = readOperations(DASHBOARD);
    for (const text of asked) operations.set(text, parse(text));
    expect(documents.size).toBe(new Set(asked).size);
  });
});
