import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Connection } from './testkit/connection.ts';
import { startWorld, type World } from './testkit/world.ts';

const JOURNAL = 'subscription { journal { __typename } }';

describe('GraphQL over WebSocket', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  async function connect(payload?: Readonly<Record<string, unknown>>): Promise<Connection> {
    const connection = new Connection(world.url);
    expect(await connection.hello(payload)).toEqual({ type: 'connection_ack' });
    return connection;
  }

  it('answers queries, and knows who asks', async () => {
    const token = await world.token({ role: 'delegate', state: 'XA' });
    const connection = await connect({ Authorization: `Bearer ${token}` });
    connection.subscribe('1', '{ viewer { role state { code } } }');
    expect(await connection.next()).toEqual({
      id: '1',
      type: 'next',
      payload: { data: { viewer: { role: 'DELEGATE', state: { code: 'XA' } } } },
    });
    connection.cut();
  });

  it.each(['Bearer nonsense', `Bearer concord_${'x'.repeat(64)}`, '', 5])(
    'closes with 4403 when the token is %j, and does not count it as nobody',
    async (Authorization) => {
      const connection = new Connection(world.url);
      await expect(connection.hello({ Authorization })).rejects.toThrow('4403');
    },
  );

  it('accepts pages of its own origin, and programs', async () => {
    const own = new Connection(world.url, { origin: world.url });
    expect(await own.hello()).toEqual({ type: 'connection_ack' });
    own.cut();
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])('refuses a page of origin %s', async (origin) => {
    expect(await new Connection(world.url, { origin }).ended).toBe(403);
  });

  it('refuses another host name', async () => {
    expect(await new Connection(world.url, { host: 'evil.example' }).ended).toBe(421);
  });

  it.each([
    ['GraphQL that breaks off', '{ viewer', '{}', 'Syntax Error'],
    ['a field that does not exist', '{ weather }', '{}', 'Cannot query field'],
    ['brackets nested 5,000 deep', nested(5_000), '{}', 'nested more than'],
    ['100 aliases', `{ ${Array.from({ length: 100 }, (_, n) => `a${n}: __typename`).join(' ')} }`, '{}', 'Aliases'],
    ['variables nested 5,000 deep', '{ __typename }', `{"x":${nested(5_000)}}`, 'Variables are nested'],
  ])('answers an error to %s, and keeps the connection', async (_what, query, variables, message) => {
    const connection = await connect();
    const payload = `{"query":${JSON.stringify(query)},"variables":${variables}}`;
    connection.send(`{"id":"1","type":"subscribe","payload":${payload}}`);
    const answer = await connection.next();
    expect(answer).toMatchObject({ id: '1', type: 'error' });
    expect(JSON.stringify(answer.payload)).toContain(message);
    connection.subscribe('2', '{ __typename }');
    expect(await connection.next()).toMatchObject({ id: '2', type: 'next' });
    connection.cut();
  });

  it('closes on what is not the protocol, and on a message that is too large', async () => {
    const garbled = await connect();
    garbled.send('{"type":');
    expect(await garbled.ended).toBe(4400);
    const large = await connect();
    large.subscribe('1', `{ __typename } #${'x'.repeat(70_000)}`);
    expect(await large.ended).toBe(1009);
    const early = new Connection(world.url);
    await early.opened();
    early.subscribe('1', '{ __typename }');
    expect(await early.ended).toBe(4401);
  });

  it('bounds how many operations are open on one connection', async () => {
    const connection = await connect();
    for (let id = 0; id < 101; id += 1) connection.subscribe(`s${id}`, JOURNAL);
    let message = await connection.next();
    while (message.type !== 'error') message = await connection.next();
    expect(message).toMatchObject({ id: 's100', payload: [{ extensions: { code: 'TOO_MANY_OPERATIONS' } }] });
    connection.cut();
  });

  it('ends the connection of a token that is withdrawn, within five seconds', async () => {
    const token = await world.token({ role: 'viewer' });
    const connection = await connect({ Authorization: `Bearer ${token}` });
    connection.subscribe('1', JOURNAL);
    await world.withdrawTokens('viewer');
    const started = performance.now();
    expect(await connection.ended).toBe(4403);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}
