import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../src/index.ts';
import { ask } from './testkit/ask.ts';
import { Connection } from './testkit/connection.ts';
import { dashboardCosts } from './testkit/dashboardCosts.ts';
import { startWorld, type World } from './testkit/world.ts';

const COSTLY =
  '{ dossiers(first: 100) { nodes: edges { node { journal(first: 100) { nodes { id kind summary sources { words place inferred paper { id title } } } } } } } }';

type Rate = Readonly<{ rateLimit: { cost: number; limit: number | null; remaining: number | null } }>;

describe('What an operation costs', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  it.each(dashboardCosts())('leaves room for $name of the dashboard', ({ complexity, depth, breadth, characters }) => {
    expect(complexity).toBeLessThan(DEFAULT_LIMITS.cost / 2);
    expect(depth).toBeLessThan(20 / 1.5);
    expect(breadth).toBeLessThan(2_000 / 2);
    expect(characters).toBeLessThan(32_768 / 2);
  });

  it('is told to who asks, beside anything else', async () => {
    const query = '{ rateLimit { cost limit remaining resetAt } dossiers(first: 50) { edges { cursor } } }';
    const { body } = await ask<Rate>(world.url, { query });
    expect(body.data.rateLimit).toEqual({ cost: 106, limit: null, remaining: null, resetAt: null });
    const connection = new Connection(world.url);
    await connection.hello();
    connection.subscribe('1', query);
    expect(await connection.next()).toMatchObject({ payload: { data: { rateLimit: { cost: 106 } } } });
    connection.cut();
  });

  it('is refused when it is too much, with what it is, what may be, and what to do', async () => {
    const { status, body } = await ask(world.url, { query: COSTLY });
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors).toEqual([
      {
        message: expect.stringMatching(/costs [\d ]+; at most 250 000 .* smaller pages .*Стоимость/),
        extensions: { code: 'QUERY_TOO_COSTLY', cost: expect.any(Number), limit: 250_000 },
      },
    ]);
  });

  it.each([
    ['a query', COSTLY],
    [
      'a subscription',
      'subscription { boardChanged { ... on BoardRows { rows { dossier { journal(first: 100) { nodes { id sources { words paper { citations(first: 100) { nodes { words place } } } } } } } } } } }',
    ],
  ])('is refused over WebSocket too: %s', async (_what, query) => {
    const connection = new Connection(world.url);
    await connection.hello();
    connection.subscribe('1', query);
    const answer = await connection.next();
    expect(answer.type).toBe('error');
    expect(answer.payload).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY' } }]);
    connection.cut();
  });

  it('bounds a page, and says how to read the rest', async () => {
    const { status, body } = await ask(world.url, {
      query: '{ dossiers(first: 101) { totalCount } }',
      headers: { 'accept-language': 'en' },
    });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toBe('first is 101; expected 1 to 100. Ask for the rest page by page.');
  });
});
