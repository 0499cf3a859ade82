import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openRaw, readToEnd, sendRaw } from './testkit/raw.ts';
import { serve } from './testkit/serve.ts';
import { startWorld, type World } from './testkit/world.ts';

const HOST = 'Host: 127.0.0.1\r\n';
const UPGRADE =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';
const OPEN = `GET /graphql HTTP/1.1\r\n${HOST}${UPGRADE}Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`;
const get = (query: string) => `GET /graphql?query=${encodeURIComponent(query)} HTTP/1.1\r\n${HOST}`;
const STREAM = `${get('subscription { journal { __typename } }')}Accept: text/event-stream\r\n\r\n`;

let world: World;
/** How many read the feed besides: the register's own clerk. */
let others: number;
beforeAll(async () => {
  world = await startWorld();
  others = world.feed.readers();
});
afterAll(() => world.close());

/** The server has done by then what it had to do at once. */
const othersAreAnswered = async () => expect((await fetch(`${world.url}/health`)).status).toBe(200);

describe('Requests that are sent ahead on one connection', () => {
  it('are answered in their order', async () => {
    const socket = openRaw(world.url);
    const said = readToEnd(socket);
    for (const name of ['a', 'b', 'c']) socket.write(`${get(`{ ${name}: __typename }`)}\r\n`);
    socket.write(`${get('{ d: __typename }')}Connection: close\r\n\r\n`);
    expect([...(await said).matchAll(/"data":\{"(.)"/g)].map(([, name]) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are worked out one after the other: nobody has use for the second answer before the first', async () => {
    const socket = openRaw(world.url);
    socket.write(STREAM.repeat(20));
    await world.feed.reaches(others + 1);
    await othersAreAnswered();
    expect(world.feed.readers()).toBe(others + 1);
    socket.destroy();
    await world.feed.reaches(others);
  });

  it('are no more than a hundred: the connection is cut, and what was just to be followed on it is not', async () => {
    const socket = openRaw(world.url);
    socket.write(STREAM + `GET /health HTTP/1.1\r\n${HOST}\r\n`.repeat(101));
    await readToEnd(socket);
    await othersAreAnswered();
    await world.feed.reaches(others);
  });
});

describe('A message over WebSocket', () => {
  /** A frame of a client, whose mask changes nothing. */
  const frame = (kind: number, isLast: boolean, text: string) =>
    Buffer.concat([Buffer.from([(isLast ? 0x80 : 0) | kind, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]);
  /** With which code the server closed it. */
  const codeIn = (said: string) => Buffer.from(said, 'latin1').readUInt16BE(said.length - 2);
  const openSocket = async () => {
    const socket = openRaw(world.url).setEncoding('latin1');
    socket.setNoDelay(true).write(OPEN);
    await once(socket, 'data');
    return socket;
  };

  it('comes in a few frames, and in no thousands, each of which would weigh more than what is in it', async () => {
    const socket = await openSocket();
    const said = once(socket, 'data');
    socket.write(frame(1, false, ' '));
    for (let n = 0; n < 64; n += 1) socket.write(frame(0, false, ' '));
    expect(codeIn(String((await said)[0]))).toBe(1008);
    socket.destroy();
  });

  it('comes in a few pieces, and not byte by byte', async () => {
    const socket = await openSocket();
    const said = once(socket, 'data');
    // One frame of 65,535 bytes.
    socket.write(Buffer.from([0x81, 0xfe, 0xff, 0xff, 0, 0, 0, 0]));
    socket.once('data', () => socket.destroy());
    while (!socket.destroyed) {
      socket.write(' ');
      await othersAreAnswered();
    }
    expect(codeIn(String((await said)[0]))).toBe(1008);
  });
});

describe('A connection that is to go on by another protocol', () => {
  it('is closed when it is refused, however long the other side keeps it', async ({ signal }) => {
    const { hostname, port } = new URL(world.url);
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true }).on('error', () => {});
    const said = readToEnd(socket);
    socket.write(`GET /elsewhere HTTP/1.1\r\n${HOST}${UPGRADE}\r\n`);
    await once(socket, 'end');
    while (!socket.destroyed) {
      signal.throwIfAborted();
      socket.write(' ');
      await setImmediate();
    }
    const [head = '', body = ''] = (await said).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/);
    expect(JSON.parse(body)).toEqual({
      errors: [{ message: expect.stringContaining('under /graphql only'), extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('goes on by this one when the server does not speak it', async () => {
    const said = await sendRaw(
      world.url,
      `GET /health HTTP/1.1\nHost: 127.0.0.1\nConnection: Upgrade, HTTP2-Settings, close\nUpgrade: h2c\nHTTP2-Settings: AAMAAABk\n\n`,
    );
    expect(said).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });
});

describe('Connections of one address', () => {
  const opened = async (url: string, count: number) => {
    const all = Array.from({ length: count }, () => openRaw(url));
    await Promise.all(all.map((socket) => once(socket, 'connect')));
    return all;
  };
  const isAnswered = async (url: string) =>
    (await sendRaw(url, 'GET /health HTTP/1.1\nHost: 127.0.0.1\nConnection: close\n\n')).startsWith('HTTP/1.1 200 ');

  it('are bounded, whether or not something is asked on them; one that ends makes room', async () => {
    const small = await serve(world, { connections: 2 });
    onTestFinished(() => small.close());
    const [first, ...others] = await opened(small.url, 4);
    expect(await isAnswered(small.url)).toBe(false);
    first?.destroy();
    while (!(await isAnswered(small.url)));
    for (const socket of others) socket.destroy();
  });

  it('are not counted where it is that of a proxy, which speaks for many', async () => {
    const small = await serve(world, { connections: 2 }, ['127.0.0.1']);
    onTestFinished(() => small.close());
    const all = await opened(small.url, 4);
    expect(await isAnswered(small.url)).toBe(true);
    for (const socket of all) socket.destroy();
  });
});

describe('What is no request that can be read', () => {
  const answered = async (lines: string) => {
    const [head = '', body = ''] = (await sendRaw(world.url, lines)).split('\r\n\r\n');
    return { status: Number(head.split(' ')[1]), head, body };
  };

  it.each([
    ['no HTTP at all', 'HELLO\n\n', 400, 'BAD_REQUEST', /RFC 9112.*https/],
    ['the beginning of a TLS connection', '\x16\x03\x01\x02\x00\x01', 400, 'BAD_REQUEST', /RFC 9112.*https/],
    [
      'two lengths',
      'POST /graphql HTTP/1.1\nHost: 127.0.0.1\nContent-Length: 5\nTransfer-Encoding: chunked\n\n0\n\n',
      ...[400, 'BAD_REQUEST', /RFC 9112/],
    ],
    [
      'long headers',
      `GET / HTTP/1.1\nHost: 127.0.0.1\nX: ${'x'.repeat(20_000)}\n\n`,
      431,
      'HEADERS_TOO_LARGE',
      /16 KiB/,
    ],
    [
      'long extensions of a chunk',
      `POST /graphql HTTP/1.1\nHost: 127.0.0.1\nTransfer-Encoding: chunked\n\n1;${'x'.repeat(20_000)}\n \n0\n\n`,
      ...[413, 'REQUEST_ENTITY_TOO_LARGE', /chunks/],
    ],
  ] as const)('is answered with words: %s', async (_name, lines, status, code, says) => {
    const found = await answered(lines);
    expect(found.status).toBe(status);
    expect(JSON.parse(found.body)).toEqual({
      errors: [{ message: expect.stringMatching(says), extensions: { code } }],
    });
    expect(found.head).toMatch(/content-type: application\/json/i);
    expect(found.head).toMatch(/x-content-type-options: nosniff/i);
  });

  it('gets no answer in the place of one that was asked for before', async () => {
    const said = await sendRaw(world.url, `${STREAM.replaceAll('\r\n', '\n')}HELLO\n\n`);
    expect(said).not.toContain('400');
  });
});
