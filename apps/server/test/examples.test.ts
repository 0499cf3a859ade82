import { type ExecutionResult, type OperationDefinitionNode, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../packages/schema/src/index.ts';
import { EXAMPLES } from '../src/pages/examples.ts';
import { ask } from './testkit/ask.ts';
import { startWorld, type World } from './testkit/world.ts';

const examples = EXAMPLES.flatMap((group) => group.examples.map((example) => [example.title.ru, example] as const));

describe('an example of the explorer', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  it.each(examples)('is valid, and answers something on the demo datasets: %s', async (_, { query, variables }) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions as readonly OperationDefinitionNode[];
    if (operation?.operation === 'subscription') return;
    const { body } = await ask<NonNullable<ExecutionResult['data']>>(world.url, { query, variables });
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(Object.values(body.data)).length).toBeGreaterThan(60);
  });

  it('is there for every kind of reader, in both languages', () => {
    expect(EXAMPLES.map(({ name }) => name.en)).toEqual([
      'For executives',
      'For analysts',
      'For developers',
      'For the secretariat',
      'For delegates',
    ]);
    for (const [, { title, query }] of examples) {
      expect(title.en).not.toBe(title.ru);
      expect(query).toMatch(/^# [А-ЯЁ].*\n# [A-Z]/);
    }
  });
});
