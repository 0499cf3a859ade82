import type { Register } from '@concord/register';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Limits, RunningServer } from '../src/index.ts';
import { ask } from './testkit/ask.ts';
import { Connection } from './testkit/connection.ts';
import { serve } from './testkit/serve.ts';
import { EXPRESS, type Expressed, findOpenStep, type OpenStep, position } from './testkit/training.ts';
import { startWorld, type World } from './testkit/world.ts';

let world: World;
let secretariat: string;
let open: OpenStep;
const servers: RunningServer[] = [];
const connections: Connection[] = [];
beforeAll(async () => {
  world = await startWorld();
  secretariat = await world.token({ role: 'secretariat' });
  open = await findOpenStep(world, secretariat);
});
afterEach(async () => {
  for (const connection of connections.splice(0)) connection.cut();
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => world.close());

/** What the server reads entries with while it answers, as a test may look at it. */
type Read = Register['loadEntries'];

async function serving(limits: Partial<Limits>, look: (read: Read) => Read = (read) => read): Promise<string> {
  const register = { ...world.register, feed: world.feed, loadEntries: look(world.register.loadEntries) };
  const server = await serve({ ...world, register }, limits);
  servers.push(server);
  return server.url;
}

async function connect(url: string): Promise<Connection> {
  const connection = new Connection(url);
  await connection.hello();
  connections.push(connection);
  return connection;
}

/** Follows the dossier; what it selects is named, so that two names make two selections. */
const FOLLOW = (name: string, after = '') => `subscription {
  dossierChanged(slug: "${open.dossier}" ${after}) {
    ... on DossierState { cursor dossier { ${name}: journal(first: 5) { edges { node { kind } } } } }
  }
}`;

let entered = 0;
async function enter(): Promise<string> {
  entered += 1;
  const { input } = position(open, 'XE', world.today, { text: `${entered}` });
  const { body } = await ask<Expressed>(world.url, { query: EXPRESS, variables: { input }, token: secretariat });
  return body.data.expressPosition.cursor;
}

type State = Readonly<{ data: { dossierChanged: { cursor: string } } }>;
const cursorOf = (payload: unknown): string => (payload as State).data.dossierChanged.cursor;

/** Follows so often on one socket, and waits until each has its place. */
async function following(url: string, operations: readonly string[]): Promise<Connection> {
  const connection = await connect(url);
  const readers = world.feed.readers();
  for (const [id, query] of operations.entries()) connection.subscribe(`${id}`, query);
  await world.feed.reaches(readers + operations.length);
  return connection;
}

describe('What followers are told of an event', () => {
  it('is worked out once for all who ask the same, wherever they began', async () => {
    const begun = await enter();
    let reads = 0;
    const url = await serving({}, (read) => (choice) => {
      reads += 1;
      return read(choice);
    });
    const told = async (connection: Connection, count: number): Promise<number> => {
      const [before, cursor] = [reads, await enter()];
      for (let n = 0; n < count; n += 1) expect(cursorOf((await connection.next()).payload)).toBe(cursor);
      return reads - before;
    };
    const one = await told(await following(url, [FOLLOW('x')]), 1);
    const replayed = FOLLOW('x', `after: "${begun}"`);
    const many = await following(url, [...Array<string>(50).fill(FOLLOW('x')), replayed]);
    await many.next();
    expect(one).toBeGreaterThan(0);
    connections.shift()?.cut();
    expect(await told(many, 51)).toBeLessThanOrEqual(2 * one);
  });

  it('is worked out for a few at once where they ask differently', async () => {
    let [now, most] = [0, 0];
    const url = await serving({}, (read) => async (choice) => {
      now += 1;
      most = Math.max(most, now);
      return read(choice).finally(() => {
        now -= 1;
      });
    });
    const connection = await following(
      url,
      Array.from({ length: 40 }, (_, n) => FOLLOW(`x${n}`)),
    );
    const cursor = await enter();
    for (let n = 0; n < 40; n += 1) expect(cursorOf((await connection.next()).payload)).toBe(cursor);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(4);
  });

  it('costs each caller what it asks, and who has had all of a minute is told from where to go on', async () => {
    const url = await serving({ costPerMinute: 200 });
    const connection = await following(url, [FOLLOW('x')]);
    let told: string | undefined;
    for (;;) {
      const cursor = await enter();
      const { payload } = await connection.next();
      if (!(payload as { errors?: unknown }).errors) {
        told = cursor;
        continue;
      }
      expect(payload).toMatchObject({
        data: null,
        errors: [
          { extensions: { code: 'RATE_LIMITED' } },
          { message: expect.stringContaining('Subscribe again'), extensions: { code: 'RESUME', after: told } },
        ],
      });
      expect(told).toBeTypeOf('string');
      expect(await connection.next()).toMatchObject({ type: 'complete' });
      const again = await connect(await serving({}));
      again.subscribe('again', FOLLOW('x', `after: "${told}"`));
      expect(cursorOf((await again.next()).payload)).toBe(cursor);
      return;
    }
  });

  it('is not missed when it fails: the others go on, and one that ended goes on from its cursor', async () => {
    let failing = false;
    const url = await serving({}, (read) => (choice) => (failing ? Promise.reject(new Error('away')) : read(choice)));
    const plain = `subscription { dossierChanged(slug: "${open.dossier}") { ... on DossierState { cursor } } }`;
    const connection = await following(url, [FOLLOW('x'), plain]);
    const told = await enter();
    for (let n = 0; n < 2; n += 1) expect(cursorOf((await connection.next()).payload)).toBe(told);
    failing = true;
    const missed = await enter();
    const came = [await connection.next(), await connection.next(), await connection.next()];
    expect(came.filter(({ id }) => id === '0')).toMatchObject([
      {
        payload: {
          errors: [
            { extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) } },
            { extensions: { code: 'RESUME', after: told } },
          ],
        },
      },
      { type: 'complete' },
    ]);
    expect(came.filter(({ id }) => id === '1').map(({ payload }) => cursorOf(payload))).toEqual([missed]);
    failing = false;
    connection.subscribe('2', FOLLOW('x', `after: "${told}"`));
    expect(cursorOf((await connection.next()).payload)).toBe(missed);
  });

  it('is not missed by one that was told of nothing before: it goes on from where it began', async () => {
    let failing = true;
    const url = await serving({}, (read) => (choice) => (failing ? Promise.reject(new Error('away')) : read(choice)));
    const connection = await following(url, [FOLLOW('x')]);
    const missed = await enter();
    const { errors = [] } = (await connection.next()).payload as Readonly<{ errors?: readonly Refused[] }>;
    const { code, after } = errors.at(-1)?.extensions ?? {};
    expect([code, await connection.next()]).toMatchObject(['RESUME', { type: 'complete' }]);
    failing = false;
    connection.subscribe('again', FOLLOW('x', `after: "${after}"`));
    expect(cursorOf((await connection.next()).payload)).toBe(missed);
  });

  it('is loaded in the time of an operation, and answered in it', async () => {
    let isSlow = false;
    const loadDossiers: Register['loadDossiers'] = async (...given) => {
      if (isSlow) await world.register.prisma.$queryRaw`SELECT pg_sleep(60)::text`;
      return world.register.loadDossiers(...given);
    };
    const register = { ...world.register, feed: world.feed, loadDossiers };
    const server = await serve({ ...world, register }, { seconds: 0.5 });
    servers.push(server);
    const connection = await following(server.url, [FOLLOW('x')]);
    isSlow = true;
    await enter();
    // Long before the database would end the query by itself.
    expect((await connection.next(AbortSignal.timeout(10_000))).payload).toMatchObject({
      errors: [{ extensions: { code: 'TOO_SLOW' } }, { extensions: { code: 'RESUME' } }],
    });
  });
});

type Refused = Readonly<{ extensions: Readonly<{ code: string; after?: string }> }>;
