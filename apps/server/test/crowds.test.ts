import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createQueue } from '../src/accounts/queue.ts';
import { createThrottle } from '../src/accounts/throttle.ts';
import type { Limits, RunningServer } from '../src/index.ts';
import { ask } from './testkit/ask.ts';
import { makeAccount, PASSWORD } from './testkit/people.ts';
import { serve } from './testkit/serve.ts';
import { startWorld, type World } from './testkit/world.ts';

let world: World;
const servers: RunningServer[] = [];
beforeAll(async () => {
  world = await startWorld();
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => world.close());

/** A server that believes where a request says that it comes from. */
async function limited(limits: Partial<Limits> = {}): Promise<string> {
  const server = await serve(world, limits, ['127.0.0.1']);
  servers.push(server);
  return server.url;
}

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

describe('What asks the database is counted', () => {
  it.each([
    ['POST', '/auth/sign-in', { email: 'nobody@example.org', password: 'не тот пароль совсем' }],
    ['POST', '/auth/password', { token: 'x', password: 'не тот пароль совсем' }],
    ['POST', '/auth/sign-out', {}],
    ['GET', '/auth/provider', undefined],
    ['GET', '/ready', undefined],
  ])('with %s %s too', async (method, path, body) => {
    const url = await limited({ requestsPerMinute: 2 });
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.1' };
    const come = (from = headers['x-forwarded-for']) =>
      fetch(`${url}${path}`, {
        ...{ method, headers: { ...headers, 'x-forwarded-for': from } },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    for (let n = 0; n < 2; n += 1) expect((await come()).status).not.toBe(429);
    const third = await come();
    expect([third.status, await third.json()]).toEqual([429, { code: 'BUSY' }]);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await come('192.0.2.2')).status).not.toBe(429);
  });
});

describe('Many who sign in at once', () => {
  /** An attempt with a wrong password. */
  async function attempt(url: string, from: string, email: string = `${crypto.randomUUID()}@example.org`) {
    const answer = await fetch(`${url}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify({ email, password: 'не тот пароль совсем' }),
    });
    const { code } = (await answer.json()) as { code: string };
    return `${answer.status} ${code}`;
  }

  /** While no attempt gets on. */
  const whileHeld = <T>(work: () => Promise<T>) =>
    world.register.prisma.$transaction(
      async (transaction) => {
        await transaction.$executeRaw`LOCK TABLE "auth"."audit" IN ACCESS EXCLUSIVE MODE`;
        return work();
      },
      { timeout: 30_000 },
    );

  it('keep nobody waiting who shows a token, and turn nobody away who has a link', async () => {
    const url = await limited();
    const [token, { secret }] = [await world.token({ role: 'viewer' }), await makeAccount(world)];
    let done = 0;
    const { attempts, link } = await whileHeld(async () => {
      const attempts = times(40, (n) => attempt(url, `198.51.100.${n % 4}`).finally(() => (done += 1)));
      const link = fetch(`${url}/auth/password`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.1' },
        body: JSON.stringify({ token: secret, password: PASSWORD }),
      });
      // One more of them than may wait.
      expect(await attempt(url, '198.51.100.1')).toBe('429 BUSY');
      return { attempts, link };
    });
    await Promise.race(attempts);
    const before = done;
    const { status } = await ask(url, { query: '{ viewer { role } }', token });
    expect([status, done - before < 20]).toEqual([200, true]);
    expect(new Set(await Promise.all(attempts))).toEqual(new Set(['401 WRONG']));
    expect((await link).status).toBe(200);
  });

  it('are counted for their address as they would be one after the other, over all processes', async () => {
    const failed = { kind: 'signInFailed', at: new Date(), address: '192.0.2.50', facts: {} };
    await world.register.prisma.authAudit.createMany({ data: times(42, () => failed) });
    const urls = [await limited(), await limited()];
    const answers = await Promise.all(urls.flatMap((url) => times(8, () => attempt(url, '192.0.2.50'))));
    const counted = Object.groupBy(answers, (answer) => answer);
    expect([counted['401 WRONG']?.length, counted['429 THROTTLED']?.length]).toEqual([8, 8]);
    expect(await world.register.prisma.authAudit.count({ where: { kind: 'signInThrottled' } })).toBe(1);
  });

  it('are one address where they have the addresses of one IPv6 subscriber', async () => {
    const url = await limited();
    const earlier = { kind: 'signInFailed', at: new Date(), address: '2001:db8:0:9::1' };
    const data = times(49, () => ({ ...earlier, facts: { network: '2001:db8:0:9' } }));
    await world.register.prisma.authAudit.createMany({ data });
    expect(await attempt(url, '2001:db8:0:9::2')).toBe('401 WRONG');
    expect(await attempt(url, '2001:db8:0:9:ffff::3')).toBe('429 THROTTLED');
    expect(await attempt(url, '2001:db8:0:a::1')).toBe('401 WRONG');
  });
});

describe('The bound of failures for an address', () => {
  it('is the same for what is sent at once', async () => {
    const { prisma } = world.register;
    const address = { exact: '192.0.2.60', name: '192.0.2.60', isLoopback: false };
    const failed = { kind: 'signInFailed', at: new Date(), address: address.exact, facts: {} };
    await prisma.authAudit.createMany({ data: times(42, () => failed) });
    const throttle = createThrottle(prisma);
    const begun = await Promise.all(times(20, (n) => throttle.begin({ email: `${n}@example.org`, address })));
    expect(begun.filter((row) => row !== undefined).length).toBe(8);
    // One that has succeeded counts no more.
    await throttle.succeed(begun.find((row) => row !== undefined) ?? 0n, 'somebody', {});
    expect(await throttle.begin({ address })).toBeDefined();
    expect(await throttle.begin({ address })).toBeUndefined();
  });
});

describe('The queue of those who sign in', () => {
  it('looks at two, lets a hundred wait, and turns away all others but who has a link', async () => {
    const queue = createQueue();
    const { promise, resolve } = Promise.withResolvers<void>();
    const begun: string[] = [];
    const join = (name: string) =>
      queue.join({ exact: name, name, isLoopback: false }, async () => {
        begun.push(name);
        await promise;
        return name;
      });
    const waiting = times(102, (n) => join(`203.0.113.${n}`));
    expect(await join('192.0.2.1')).toBeUndefined();
    const last = queue.joinAnyway(() => Promise.resolve(begun.length));
    expect(begun).toEqual(['203.0.113.0', '203.0.113.1']);
    resolve();
    expect(await Promise.all(waiting)).toEqual(begun);
    expect(await last).toBe(102);
    expect(await join('192.0.2.1')).toBe('192.0.2.1');
  });
});
