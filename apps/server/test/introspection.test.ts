import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../src/index.ts';
import { ask } from './testkit/ask.ts';
import { Connection } from './testkit/connection.ts';
import { startWorld, type World } from './testkit/world.ts';

/** All that a client may want to know of the schema, with what it costs. */
const ALL = getIntrospectionQuery({
  ...{ schemaDescription: true, specifiedByUrl: true, directiveIsRepeatable: true },
  ...{ inputValueDeprecation: true, oneOf: true },
}).replace('__schema', 'rateLimit { cost } __schema');

const under = (count: number, asked: string) =>
  `{ __schema { ${Array.from({ length: count }, (_, n) => `a${n}: ${asked}`).join(' ')} } }`;

describe('The schema', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  it('is told as a whole to who asks for it, for less than half of what an operation may cost', async () => {
    const { status, body } = await ask<{ rateLimit: { cost: number } }>(world.url, { query: ALL });
    expect(status).toBe(200);
    expect(body.data.rateLimit.cost).toBeGreaterThan(30_000);
    expect(body.data.rateLimit.cost).toBeLessThan(DEFAULT_LIMITS.cost / 2);
  });

  it.each([
    ['of every type under many names', under(58, 'types { name description fields { args { type { name } } } }')],
    ['of texts', under(40, 'types { fields { description } }')],
    ['of one large type', under(58, 'types { fields { type { fields { type { name } } } } }')],
  ])('is told to nobody as often as they like: %s', async (_what, query) => {
    const { status, body } = await ask(world.url, { query });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_COSTLY']);
    const connection = new Connection(world.url);
    await connection.hello();
    connection.subscribe('1', query);
    expect(await connection.next()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }],
    });
    connection.cut();
  });

  it('is not asked for in a thousand fragments', async () => {
    const fragments = Array.from({ length: 20 }, (_, n) => `fragment F${n} on __Schema { ...F${n + 1} ...F${n + 1} }`);
    const query = `{ __schema { ...F0 } } ${fragments.join(' ')} fragment F20 on __Schema { description }`;
    const { status, body } = await ask(world.url, { query });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_LARGE']);
  });
});
