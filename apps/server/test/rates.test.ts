import { openRegister } from '@concord/register';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../src/accounts/tokens.ts';
import { type Limits, type RunningServer, startServer } from '../src/index.ts';
import { ask } from './testkit/ask.ts';
import { Connection } from './testkit/connection.ts';
import { PASSWORD, signedIn } from './testkit/people.ts';
import { serve } from './testkit/serve.ts';
import { Visitor } from './testkit/visitor.ts';
import { startWorld, type World } from './testkit/world.ts';

const RATE = '{ rateLimit { cost limit remaining } }';
const JOURNAL = 'subscription { journal { __typename } }';
const TOO_MANY = {
  message: expect.stringMatching(/Too many requests .* Come back in \d+ s\. .*слишком много запросов/),
  extensions: expect.objectContaining({ code: 'RATE_LIMITED' }),
};

let world: World;
const servers: RunningServer[] = [];
beforeAll(async () => {
  world = await startWorld();
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => world.close());

async function limited(limits: Partial<Limits>, proxies: readonly string[] = []): Promise<string> {
  const server = await serve(world, limits, proxies);
  servers.push(server);
  return server.url;
}

/** A new token of an analyst. */
async function tokenOf(id: string): Promise<string> {
  const wanted = { name: 'x', role: null, readOnly: true, days: 1 };
  const made = await createToken(world.parts, { id, role: 'analyst' }, wanted, id);
  if (!('secret' in made)) throw new Error(made.code);
  return made.secret;
}

/** The tests themselves, as a proxy in front of the server. */
const PROXIES = ['127.0.0.1'];
const from = (address: string) => ({ 'x-forwarded-for': address });

describe('What one caller may take in a minute', () => {
  it('is bounded by what the operations cost, and says when to come back', async () => {
    const url = await limited({ costPerMinute: 10 });
    const first = await ask(url, { query: RATE });
    expect(first.body.data).toEqual({ rateLimit: { cost: 4, limit: 10, remaining: 6 } });
    await ask(url, { query: RATE });
    const third = await ask(url, { query: RATE });
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(third.body.errors).toEqual([TOO_MANY]);
  });

  it('is counted for each account by itself, and for each address without one', async () => {
    const url = await limited({ costPerMinute: 5 }, PROXIES);
    const [one, other] = [await world.token({ role: 'viewer' }), await world.token({ role: 'secretariat' })];
    const status = async (headers: Readonly<Record<string, string>>, token?: string) =>
      (await ask(url, { query: RATE, headers, ...(token === undefined ? {} : { token }) })).status;
    expect(await status(from('192.0.2.1'))).toBe(200);
    expect(await status(from('192.0.2.1'))).toBe(429);
    expect(await status(from('192.0.2.2'))).toBe(200);
    expect(await status(from('192.0.2.1'), one)).toBe(200);
    expect(await status(from('192.0.2.3'), one)).toBe(429);
    expect(await status(from('192.0.2.1'), other)).toBe(200);
  });

  it('is no more for who shows their token in another way, makes more tokens or signs in again', async () => {
    const url = await limited({ costPerMinute: 5 });
    const { id, email, visitor } = await signedIn(world, { role: 'analyst' });
    const [one, other] = [await tokenOf(id), await tokenOf(id)];
    const again = new Visitor(world.url);
    await again.post('/auth/sign-in', { email, password: PASSWORD });
    const shown = [
      ...[`Bearer ${one}`, `bearer ${one}`, `BEARER  ${one}`, `Bearer      ${one} `, `Bearer ${other}`].map(
        (authorization) => ({ authorization }),
      ),
      ...[visitor.cookie, `a=1; ${visitor.cookie}`, `${visitor.cookie};b=2`, again.cookie].map((cookie) => ({
        cookie,
      })),
    ];
    const statuses: number[] = [];
    for (const headers of shown) statuses.push((await ask(url, { query: RATE, headers })).status);
    expect(statuses).toEqual([200, ...shown.slice(1).map(() => 429)]);

    const connection = new Connection(url);
    await connection.hello({ authorization: `bearer   ${other}` });
    connection.subscribe('1', RATE);
    expect(await connection.next()).toEqual({ id: '1', type: 'error', payload: [TOO_MANY] });
    connection.cut();
  });

  it('holds over WebSocket: the operation gets an error, the connection stays', async () => {
    const url = await limited({ costPerMinute: 5 });
    const connection = new Connection(url);
    await connection.hello();
    connection.subscribe('1', RATE);
    expect(await connection.next()).toMatchObject({ id: '1', type: 'next' });
    expect(await connection.next()).toMatchObject({ id: '1', type: 'complete' });
    for (const query of [RATE, JOURNAL]) {
      connection.subscribe('2', query);
      expect(await connection.next()).toEqual({ id: '2', type: 'error', payload: [TOO_MANY] });
    }
    connection.cut();
  });

  it('is bounded in requests, whatever they are', async () => {
    const url = await limited({ requestsPerMinute: 3 });
    for (const query of ['{', '{ weather }', '{ __typename }']) await ask(url, { query });
    const fourth = await ask(url, { query: '{ __typename }' });
    expect(fourth.status).toBe(429);
    expect(fourth.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(fourth.body.errors).toEqual([TOO_MANY]);
    expect(await new Connection(url).ended).toBe(429);
  });

  it('counts operations on a socket as requests', async () => {
    const url = await limited({ requestsPerMinute: 2 });
    const connection = new Connection(url);
    await connection.hello();
    connection.subscribe('1', '{');
    expect(await connection.next()).toMatchObject({ id: '1', type: 'error' });
    connection.subscribe('2', '{ __typename }');
    expect(await connection.next()).toEqual({ id: '2', type: 'error', payload: [TOO_MANY] });
    connection.cut();
  });

  it('believes no address that a stranger claims, and counts an IPv6 subscriber once', async () => {
    const direct = await limited({ requestsPerMinute: 1 });
    await ask(direct, { query: RATE, headers: from('192.0.2.1') });
    expect((await ask(direct, { query: RATE, headers: from('192.0.2.2') })).status).toBe(429);

    const proxied = await limited({ requestsPerMinute: 1 }, PROXIES);
    const status = async (header: string) => (await ask(proxied, { query: RATE, headers: from(header) })).status;
    expect(await status('192.0.2.1')).toBe(200);
    expect(await status('198.51.100.7, 192.0.2.1')).toBe(429);
    expect(await status('2001:db8:0:1::1')).toBe(200);
    expect(await status('2001:db8:0:1:ffff::2')).toBe(429);
    expect(await status('2001:db8:0:2::1')).toBe(200);
  });

  it('is not counted for programs of this machine unless that is wanted', async () => {
    const url = await limited({ requestsPerMinute: 1, costPerMinute: 1, loopback: false });
    for (let n = 0; n < 3; n += 1) expect((await ask(url, { query: RATE })).status).toBe(200);
    expect((await ask(url, { query: '{ __typename }', headers: from('127.0.0.1') })).status).toBe(200);
    expect((await ask(url, { query: '{ __typename }', headers: from('127.0.0.1') })).status).toBe(429);
    // Nobody behind our own proxy becomes such a program by what they claim before the proxy adds what it sees.
    const proxied = await limited({ requestsPerMinute: 1, loopback: false }, PROXIES);
    for (const status of [200, 429])
      expect((await ask(proxied, { query: RATE, headers: from('127.0.0.1, ::1, 192.0.2.1') })).status).toBe(status);
  });
});

describe('What one caller may have open', () => {
  it('is bounded for an address, streams and sockets together', async () => {
    const url = await limited({ connections: 2 });
    const reading = new AbortController();
    const stream = await fetch(`${url}/graphql?query=${encodeURIComponent(JOURNAL)}`, {
      headers: { accept: 'text/event-stream' },
      signal: reading.signal,
    });
    expect(stream.status).toBe(200);
    const socket = new Connection(url);
    await socket.hello();
    expect(await new Connection(url).ended).toBe(429);
    expect((await ask(url, { query: RATE })).status).toBe(429);
    socket.cut();
    await socket.ended;
    expect((await ask(url, { query: RATE })).status).toBe(200);
    reading.abort();
  });

  it('is bounded on one socket: of 2,000 subscriptions most get an error, and none hangs', async () => {
    const connection = new Connection(world.url);
    await connection.hello();
    for (let id = 0; id < 2_000; id += 1) connection.subscribe(`s${id}`, JOURNAL);
    for (let refused = 0; refused < 1_900; refused += 1) {
      expect(await connection.next()).toMatchObject({
        type: 'error',
        payload: [{ message: expect.stringContaining('не больше 100'), extensions: { code: 'TOO_MANY_OPERATIONS' } }],
      });
    }
    connection.send({ type: 'complete', id: 's0' });
    connection.subscribe('again', '{ __typename }');
    expect(await connection.next()).toMatchObject({ id: 'again', type: 'next' });
    connection.cut();
  });
});

describe('An operation that takes too long', () => {
  const SLOW = '{ memberStates { code } }';
  const TOO_SLOW = [{ message: expect.stringContaining('остановлен'), extensions: { code: 'TOO_SLOW' } }];

  /** While nobody else may read the table of states. */
  const whileLocked = <T>(work: () => Promise<T>) =>
    world.register.prisma.$transaction(
      async (transaction) => {
        await transaction.$executeRaw`LOCK TABLE "MemberState" IN ACCESS EXCLUSIVE MODE`;
        return work();
      },
      { timeout: 30_000 },
    );

  it('is stopped, and so is its query in the database', async () => {
    const { databaseUrl, today, log } = world;
    const register = await openRegister({ databaseUrl, today: () => today, statementTimeout: 300 });
    const server = await startServer({ register, log, today: () => today, host: '127.0.0.1', port: 0 });
    const [answer, still] = await whileLocked(async () => {
      const answer = await ask(server.url, { query: SLOW });
      const rows = await world.register.prisma.$queryRaw`
        SELECT query FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return [answer, rows] as const;
    });
    expect(answer.status).toBe(408);
    expect(answer.body.errors).toMatchObject(TOO_SLOW);
    expect(still).toEqual([]);
    await server.close();
    await register.close();
  });

  it('is answered in time even where the database is not', async () => {
    const url = await limited({ seconds: 0.3 });
    const connection = new Connection(url);
    await connection.hello();
    const [answer, message] = await whileLocked(async () => {
      connection.subscribe('1', SLOW);
      return [await ask(url, { query: SLOW }), await connection.next()] as const;
    });
    expect(answer.status).toBe(408);
    expect(answer.body.errors).toMatchObject(TOO_SLOW);
    expect(message).toMatchObject({ id: '1', type: 'next', payload: { errors: TOO_SLOW } });
    connection.cut();
  });

  it('leaves no query behind, although the database gives each much longer', async () => {
    const { databaseUrl, today } = world;
    // Its only connection is free again when the query is over.
    const register = await openRegister({ databaseUrl, today: () => today, connections: 1, statementTimeout: 60_000 });
    const server = await serve({ ...world, register }, { seconds: 0.5 });
    const token = await world.token({ role: 'admin' });
    const answer = await world.register.prisma.$transaction(
      async (transaction) => {
        await transaction.$executeRaw`LOCK TABLE auth.audit IN ACCESS EXCLUSIVE MODE`;
        const answer = await ask(server.url, { query: '{ auditLog(first: 1) { kind } }', token });
        expect(await register.isReady()).toBe(true);
        return answer;
      },
      { timeout: 30_000 },
    );
    expect(answer.body.errors).toMatchObject(TOO_SLOW);
    await server.close();
    await register.close();
  });
});
