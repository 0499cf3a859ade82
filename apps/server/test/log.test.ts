import { channel } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../src/index.ts';
import { ask } from './testkit/ask.ts';
import { Connection } from './testkit/connection.ts';
import { makeAccount, PASSWORD } from './testkit/people.ts';
import { Visitor } from './testkit/visitor.ts';
import { startWorld } from './testkit/world.ts';

/** A log that is kept in memory. */
function keepLog() {
  const lines: string[] = [];
  return { lines, log: createLog('debug', { write: (line) => lines.push(line) }) };
}

/** The next request that comes to a server in this process, once its headers have come. */
function nextRequest(): Promise<IncomingMessage> {
  const begun = channel('http.server.request.start');
  return new Promise((resolve) => {
    const hear = (message: unknown): void => {
      begun.unsubscribe(hear);
      resolve((message as { request: IncomingMessage }).request);
    };
    begun.subscribe(hear);
  });
}

/** Resolves when somebody begins to read the body of a request. */
function isRead(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    request.on('newListener', (name) => {
      if (name === 'data' || name === 'readable') setImmediate(resolve);
    });
  });
}

describe('the log', () => {
  it.each(['authorization', 'cookie', 'set-cookie', 'token', 'secret', 'password', 'clientSecret', 'databaseUrl'])(
    'does not hold what is called %s, however deep it stands',
    (name) => {
      const { lines, log } = keepLog();
      const secret = { [name]: 'hush-hush' };
      log.error({ ...secret, a: secret, b: { headers: secret }, c: { req: { headers: secret } } }, 'it broke');
      expect(lines.join('')).not.toContain('hush');
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'it broke', [name]: '[redacted]' });
    },
  );

  it('holds no password, link, cookie or token of who signs in and asks, at its most talkative', async () => {
    const { lines, log } = keepLog();
    const world = await startWorld({ log });
    onTestFinished(() => world.close());
    const { email, secret } = await makeAccount(world);
    const visitor = new Visitor(world.url);
    await visitor.post('/auth/password', { token: secret, password: PASSWORD });
    await visitor.post('/auth/password', { token: secret, password: PASSWORD });
    await visitor.post('/auth/sign-in', { email, password: `${PASSWORD}?` });
    await visitor.post('/auth/sign-in', { email, password: PASSWORD });
    const { cookie } = visitor;
    const token = await world.token({ role: 'viewer' });
    await ask(world.url, { query: '{ viewer { role } }', token });
    await ask(world.url, { query: '{ viewer { role } }', token: `${token}x` });
    const socket = new Connection(world.url, { cookie });
    await socket.hello({ Authorization: `Bearer ${token}` });
    await visitor.post('/auth/sign-out');
    expect(lines.length).toBeGreaterThan(0);
    for (const hidden of [PASSWORD, secret, token, cookie.split('=')[1] ?? ''])
      expect(lines.join('')).not.toContain(hidden);
  });

  it.each(['/graphql', '/auth/sign-in'])(
    'holds no error of ours where %s was asked by half, and its sender went',
    async (path) => {
      const { lines, log } = keepLog();
      const world = await startWorld({ log });
      onTestFinished(() => world.close());
      const { hostname, port } = new URL(world.url);
      const asked = nextRequest();
      const socket = connect(Number(port), hostname);
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"q`,
      );
      const request = await asked;
      await isRead(request);
      socket.destroy();
      await new Promise((resolve) => request.once('close', resolve));
      expect(await ask(world.url, { query: '{ __typename }' })).toMatchObject({ status: 200 });
      expect(lines.filter((line) => JSON.parse(line).level === 'error')).toEqual([]);
    },
  );
});
