import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { ask, send } from './testkit/ask.ts';
import { ATTACKS, type Attack, TEXTS } from './testkit/attacks.ts';
import { Connection } from './testkit/connection.ts';
import { type ServerProcess, startProcess } from './testkit/processes.ts';
import { startWorld, type World } from './testkit/world.ts';

/** Ordinary questions after which a server's memory is what it is in service. */
const ORDINARY = 40;
/** By how much the server's memory may grow under an attack, at its peak, in bytes. */
const GROWTH = 64 * 1024 * 1024;
const ROUNDS = 3;
const JOURNAL = 'subscription { journal { __typename } }';

/** A process of its own, so that its memory and its end can be seen. */
let server: ServerProcess;
/** The memory before an attack. */
let before: number;
const grown: { attack: string; MB: number }[] = [];
let world: World;
/** How long each attack took to be refused when it came first, in milliseconds. */
const took: Record<string, { http?: number; socket?: number }> = {};

const bodyOf = ({ query, variables = '{}' }: Attack): string =>
  `{"query":${JSON.stringify(query)},"variables":${variables}}`;

async function timed<T>(name: string, over: 'http' | 'socket', work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  took[name] = { [over]: Math.round(performance.now() - started), ...took[name] };
  return result;
}

/** The memory that a process holds, or its peak, in bytes. */
async function memoryOf({ process }: ServerProcess, which: 'VmRSS' | 'VmHWM' = 'VmRSS'): Promise<number> {
  const status = await readFile(`/proc/${process.pid}/status`, 'utf8');
  return Number(new RegExp(`^${which}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024;
}

async function overHttp(attack: Attack): Promise<void> {
  const { status, body } = await timed(attack.name, 'http', () => send(server.url, bodyOf(attack)));
  expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({ status: 400, code: attack.code });
  // No `data`: it was refused before it was executed.
  expect(body).not.toHaveProperty('data');
}

async function overSocket(attack: Attack): Promise<void> {
  const connection = new Connection(server.url);
  await connection.hello();
  connection.send(`{"id":"1","type":"subscribe","payload":${bodyOf(attack)}}`);
  const answer = await timed(attack.name, 'socket', () => connection.next());
  const [error] = answer.payload as { extensions: { code: string } }[];
  expect({ id: answer.id, type: answer.type, code: error?.extensions.code }).toEqual({
    id: '1',
    type: 'error',
    code: attack.code,
  });
  connection.subscribe('2', '{ __typename }');
  expect(await connection.next()).toMatchObject({ id: '2', type: 'next' });
  connection.cut();
}

describe('Abuse', () => {
  beforeAll(async () => {
    world = await startWorld();
    server = await startProcess(world.databaseUrl, world.today);
    for (let turn = 0; turn < ORDINARY; turn += 1)
      await ask(server.url, { query: '{ board { rows(first: 20) { edges { node { dossier { slug title } } } } } }' });
  });
  beforeEach(async () => {
    before = await memoryOf(server);
    // From here on its peak is counted anew.
    await writeFile(`/proc/${server.process.pid}/clear_refs`, '5');
  });
  afterEach(async ({ task }) => {
    const grew = (await memoryOf(server, 'VmHWM')) - before;
    if (grew > 0) grown.push({ attack: task.name, MB: Math.round(grew / 1e6) });
    expect(grew, `memory that ${task.name} took`).toBeLessThan(GROWTH);
  });
  afterAll(async () => {
    await server.end();
    await world.close();
    console.table(took);
    console.table(grown.filter(({ MB }) => MB > 8));
  });

  it.each(ATTACKS)('is refused over HTTP before a resolver runs: $name', overHttp);

  it.each(ATTACKS)('is refused over WebSocket, which lives on: $name', overSocket);

  it.each(TEXTS)('%j is a text and nothing more', async (text) => {
    const queries = [
      'query ($t: String!) { dossier(slug: $t) { id } }',
      'query ($t: String!) { search(text: $t) { totalCount } }',
      'query ($t: ID!) { node(id: $t) { id } }',
    ];
    for (const query of queries) {
      const { status, body } = await ask(server.url, { query, variables: { t: text } });
      expect(status).toBeLessThan(500);
      for (const { extensions } of body.errors ?? []) expect(extensions?.code).not.toBe('INTERNAL_SERVER_ERROR');
    }
  });

  it.each([
    [
      'a batch of operations',
      JSON.stringify(Array.from({ length: 100 }, () => ({ query: '{ __typename }' }))),
      {},
      400,
    ],
    ['a body of 50 MB', `{"query":"{ __typename }","variables":{"x":"${'x'.repeat(50_000_000)}"}}`, {}, 413],
    ['a form', 'query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a form with files', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['a text', '{ __typename }', { 'content-type': 'text/plain' }, 415],
    ['GraphQL as such', '{ __typename }', { 'content-type': 'application/graphql' }, 415],
    [
      'a foreign page with a token',
      '{"query":"{ __typename }"}',
      { origin: 'https://evil.example', authorization: 'Bearer x' },
      403,
    ],
    ['a token that is none', '{"query":"{ __typename }"}', { authorization: `Bearer ${'x'.repeat(8_000)}` }, 401],
  ])('%s is refused', async (_what, bytes, headers, expected) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      body: bytes,
      headers: { 'content-type': 'application/json', ...headers },
    }).catch((error: Error) => error);
    // A server may hang up on what is too large to be read to its end.
    if (response instanceof Error) expect(expected).toBe(413);
    else expect(response.status).toBe(expected);
  });

  it('a mutation does not pass as a GET', async () => {
    const response = await fetch(
      `${server.url}/graphql?query=${encodeURIComponent('mutation { expressPosition(input: {}) { __typename } }')}`,
    );
    expect(response.status).toBe(405);
  });

  it('a connection_init of 50 MB closes the socket by its code', async () => {
    // Written before the time begins in which it must be said.
    const hello = JSON.stringify({ type: 'connection_init', payload: { x: 'x'.repeat(50_000_000) } });
    const connection = new Connection(server.url);
    await connection.opened();
    connection.send(hello);
    expect(await connection.ended).toBe(1009);
  });

  it('2,000 subscriptions on one socket are refused beyond the bound, and the socket lives on', async () => {
    const connection = new Connection(server.url);
    await connection.hello();
    for (let id = 0; id < 2_000; id += 1) connection.subscribe(`s${id}`, JOURNAL);
    for (let refused = 0; refused < 1_900; refused += 1)
      expect(await connection.next()).toMatchObject({
        type: 'error',
        payload: [{ extensions: { code: 'TOO_MANY_OPERATIONS' } }],
      });
    connection.send({ type: 'ping' });
    expect(await connection.next()).toEqual({ type: 'pong' });
    connection.cut();
  });

  it('a foreign page opens no socket', async () => {
    expect(await new Connection(server.url, { origin: 'https://evil.example' }).ended).toBe(403);
  });

  it('leaves the server standing, again and again', async () => {
    for (let round = 0; round < ROUNDS; round += 1)
      for (const attack of ATTACKS) {
        await overHttp(attack);
        await overSocket(attack);
      }
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  });
});

describe('A socket closes by the protocol’s own codes:', () => {
  beforeAll(async () => {
    world = await startWorld({ limits: { initSeconds: 0.2 } });
  });
  afterAll(() => world.close());

  const ready = async (): Promise<Connection> => {
    const connection = new Connection(world.url);
    await connection.hello();
    return connection;
  };

  it.each([
    ['what is no JSON', '{"type":', 4400],
    ['a message of no type', '{}', 4400],
    ['a message of an unknown type', '{"type":"shout"}', 4400],
    ['an operation without a text', '{"id":"1","type":"subscribe","payload":{}}', 4400],
    ['a message that only a server sends', '{"id":"1","type":"next","payload":{}}', 4400],
    ['a second hello', '{"type":"connection_init"}', 4429],
  ])('%s', async (_what, message, code) => {
    const connection = await ready();
    connection.send(message);
    expect(await connection.ended).toBe(code);
  });

  it('an operation before hello: 4401', async () => {
    const connection = new Connection(world.url);
    await connection.opened();
    connection.subscribe('1', '{ __typename }');
    expect(await connection.ended).toBe(4401);
  });

  it('no hello in time: 4408', async () => {
    expect(await new Connection(world.url).ended).toBe(4408);
  });

  it('two operations of one id: 4409', async () => {
    const connection = await ready();
    connection.subscribe('1', JOURNAL);
    connection.subscribe('1', JOURNAL);
    expect(await connection.ended).toBe(4409);
  });

  it('another protocol: 4406', async () => {
    const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`);
    const code = await new Promise((resolve) => socket.once('close', resolve));
    expect(code).toBe(4406);
  });
});
