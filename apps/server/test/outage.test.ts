import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './testkit/ask.ts';
import { Connection } from './testkit/connection.ts';
import { startWorld, type World } from './testkit/world.ts';

describe('a server whose database is away', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await startWorld();
    token = await world.token({ role: 'viewer' });
    await world.loseDatabase();
  });
  afterAll(() => world.close());

  it('is alive, but not ready', async () => {
    expect((await fetch(`${world.url}/health`)).status).toBe(200);
    expect((await fetch(`${world.url}/ready`)).status).toBe(503);
  });

  it('does not call a token wrong that it cannot check', async () => {
    const answer = await ask(world.url, { query: '{ __typename }', token });
    expect(answer.status).toBe(503);
    expect(answer.body.errors?.[0]?.extensions.code).toBe('NOT_READY');
    const connection = new Connection(world.url);
    await connection.opened();
    connection.send({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } });
    expect(await connection.ended).toBe(1013);
  });

  it('tells a reader nothing of the inside, but an id that stands in the log', async () => {
    const { body } = await ask(world.url, { query: '{ memberStates { code } }' });
    expect(body.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(body.errors?.[0]?.message).toContain(body.errors?.[0]?.extensions.errorId);
    expect(JSON.stringify(body)).not.toMatch(/postgres|prisma|test_/i);
  });
});
