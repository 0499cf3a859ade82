import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from './testkit/raw.ts';
import { startWorld, type World } from './testkit/world.ts';

let world: World;
/** The server's own name, as a `Host` header says it. */
let own: string;
beforeAll(async () => {
  world = await startWorld();
  own = new URL(world.url).host;
});
afterAll(() => world.close());

const QUERY = '/graphql?query=%7B__typename%7D';
const UPGRADE =
  'Upgrade: websocket\nSec-WebSocket-Version: 13\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\nSec-WebSocket-Protocol: graphql-transport-ws\n';
/** What came back: the first line, and what follows the headers. */
const ask = async (first: string, ...headers: readonly string[]) => {
  const said = await sendRaw(world.url, `${[first, ...headers, 'Connection: close'].join('\n')}\n\n`);
  const [head = '', ...body] = said.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), body: body.join('') };
};

describe('A request that does not say for which server it is meant', () => {
  const several = () => [`Host: ${own}`, 'Host: evil.example'];

  it.each(['/', QUERY, '/auth/session', '/explorer', '/health', '/ready'])(
    'is refused when it names two hosts: %s',
    async (path) => {
      for (const hosts of [several(), several().toReversed(), [`Host: ${own}`, `Host: ${own}`]])
        expect(await ask(`GET ${path} HTTP/1.1`, ...hosts)).toMatchObject({
          status: 400,
          body: expect.stringMatching(/exactly one \\?"Host\\?" header/),
        });
    },
  );

  it('is refused when it names none', async () => {
    expect((await ask(`GET ${QUERY} HTTP/1.1`)).status).toBe(400);
    expect(await ask(`GET ${QUERY} HTTP/1.0`)).toMatchObject({
      status: 400,
      body: expect.stringMatching(/exactly one \\?"Host\\?" header/),
    });
  });

  it('is refused when it names the address of another server instead of a path, which would count instead of the host', async () => {
    for (const path of [`http://evil.example${QUERY}`, 'http://evil.example/', `http://x@${own}.evil/`, '*'])
      expect((await ask(`GET ${path} HTTP/1.1`, `Host: ${own}`)).status).toBe(400);
    // Every server must take its own address there (RFC 9112, section 3.2.2).
    expect(await ask(`GET http://${own}${QUERY} HTTP/1.1`, `Host: ${own}`)).toMatchObject({
      status: 200,
      body: expect.stringContaining('Query'),
    });
  });

  it('opens no WebSocket', async () => {
    const open = (...hosts: readonly string[]) =>
      sendRaw(world.url, `GET /graphql HTTP/1.1\n${hosts.join('\n')}\nConnection: Upgrade\n${UPGRADE}\n`);
    expect(await open(...several())).toMatch(/^HTTP\/1\.1 400 /);
    expect(await open(`Host: ${own}`, `Host: ${own}`)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('says in which words GraphQL clients read why', async () => {
    const { body } = await ask(`GET ${QUERY} HTTP/1.1`, ...several());
    expect(JSON.parse(body)).toEqual({
      errors: [{ message: expect.stringContaining('ровно один заголовок'), extensions: { code: 'BAD_REQUEST' } }],
    });
  });
});

it('A probe by HTTP/1.0, which names no host, is answered', async () => {
  expect((await ask('GET /health HTTP/1.0')).status).toBe(200);
  expect((await ask('GET /ready HTTP/1.0')).status).toBe(200);
});
