import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../src/index.ts';
import { Connection } from './testkit/connection.ts';
import { startWorld, type World } from './testkit/world.ts';

/** An operation with a large answer, whatever the register holds, that costs no more than one may. */
const LARGE = `{ ${Array.from({ length: 8 }, (_, n) => `a${n}: __schema { types { name description fields { name description type { name } } } }`).join(' ')} }`;
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
      for (const spelt of [{ authorization: Authorization }, { headers: { AUTHORIZATION: Authorization } }])
        await expect(new Connection(world.url).hello(spelt)).rejects.toThrow('4403');
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
    ['brackets nested 5,000 deep', `{ dossier(slug: ${nested(5_000)}) { id } }`, '{}', 'nested more than'],
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

  it('cuts a connection whose reader has stopped reading, and serves the others', async () => {
    const asleep = await connect();
    await asleep.askWithoutReading(LARGE);
    expect(await asleep.ended).toBe(1006);
    const awake = await connect();
    awake.subscribe('1', '{ __typename }');
    expect(await awake.next()).toMatchObject({ id: '1', type: 'next' });
    awake.cut();
  });

  it('says 1001 to everybody when the server closes, and ends their streams', async () => {
    const { register, log, today } = world;
    const server = await startServer({ register, log, today: () => today, host: '127.0.0.1', port: 0 });
    const connection = new Connection(server.url);
    await connection.hello();
    connection.subscribe('1', JOURNAL);
    const stream = await fetch(`${server.url}/graphql?query=${encodeURIComponent(JOURNAL)}`, {
      headers: { accept: 'text/event-stream' },
    });
    const [code] = await Promise.all([connection.ended, expect(stream.text()).rejects.toThrow(), server.close()]);
    expect(code).toBe(1001);
  });

  it('ends the connection of a token that is withdrawn', async () => {
    const token = await world.token({ role: 'viewer' });
    const connection = await connect({ Authorization: `Bearer ${token}` });
    connection.subscribe('1', JOURNAL);
    await world.withdrawTokens('viewer');
    expect(await connection.ended).toBe(4403);
  });
});

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

describe('Small things of HTTP around the socket', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  it('a name with a user in it is no name of this server, and no origin of a page', async () => {
    const { host } = new URL(world.url);
    expect(await new Connection(world.url, { host: `evil@${host}` }).ended).toBe(421);
    expect(await new Connection(world.url, { origin: `http://evil@${host}` }).ended).toBe(403);
  });

  it('an event stream is kept by nobody, like any other answer', async () => {
    const reading = new AbortController();
    const { headers } = await fetch(`${world.url}/graphql?query=${encodeURIComponent(JOURNAL)}`, {
      headers: { accept: 'text/event-stream' },
      signal: reading.signal,
    });
    reading.abort();
    expect(headers.get('content-type')).toContain('text/event-stream');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
