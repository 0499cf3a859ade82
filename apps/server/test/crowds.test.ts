import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Limits, RunningServer } from '../src/index.ts';
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
