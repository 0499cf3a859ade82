import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ask } from './testkit/ask.ts';
import { openRaw, readToEnd } from './testkit/raw.ts';
import { serve } from './testkit/serve.ts';
import { findOpenStep } from './testkit/training.ts';
import { startWorld, type World } from './testkit/world.ts';

/** More than what the machine itself keeps for a reader, in bytes. */
const LARGE = 32 * 1024 * 1024;
const HEAD = 'Host: 127.0.0.1\r\nContent-Type: application/json\r\n';
const TIMED_OUT = /^HTTP\/1\.1 408 /;
/** What is said of it, for programs and for people. */
const IN_TIME = { code: 'REQUEST_TIMEOUT', says: 'its headers have 0.2 s, all of it 0.4 s' };

let world: World;
let dashboardDir: string;
beforeAll(async () => {
  dashboardDir = await mkdtemp(join(tmpdir(), 'concord-dashboard-'));
  await mkdir(join(dashboardDir, 'assets'));
  await writeFile(join(dashboardDir, 'index.html'), '<!doctype html><title>Concord</title>');
  await writeFile(join(dashboardDir, 'assets', 'large.bin'), Buffer.alloc(LARGE));
  const limits = { seconds: 0.5, headSeconds: 0.2, requestSeconds: 0.4, stillSeconds: 0.1 };
  world = await startWorld({ dashboardDir, limits });
});
afterAll(async () => {
  await world.close();
  await rm(dashboardDir, { recursive: true });
});

describe('A connection is closed when its time is over:', () => {
  it('one that says nothing', async () => {
    expect(await readToEnd(openRaw(world.url))).toMatch(TIMED_OUT);
  });

  it('one whose headers never end, and is told how much time they have', async () => {
    const socket = openRaw(world.url);
    socket.write(`POST /graphql HTTP/1.1\r\n${HEAD}X-Long:`);
    const said = await readToEnd(socket);
    expect(said).toMatch(TIMED_OUT);
    expect(JSON.parse(said.split('\r\n\r\n')[1] ?? '')).toEqual({
      errors: [{ message: expect.stringContaining(IN_TIME.says), extensions: { code: IN_TIME.code } }],
    });
  });

  it('one that sends a body byte by byte, however much has come', async () => {
    const socket = openRaw(world.url);
    const said = readToEnd(socket);
    socket.write(`POST /graphql HTTP/1.1\r\n${HEAD}Content-Length: 200000\r\n\r\n`);
    while (!socket.destroyed) {
      socket.write(' ');
      await setImmediate();
    }
    expect(await said).toMatch(TIMED_OUT);
  });

  it('one on which nobody reads the answer', async () => {
    const socket = openRaw(world.url).pause();
    socket.write(`GET /assets/large.bin HTTP/1.1\r\n${HEAD}\r\n`);
    await once(socket, 'connect');
    // By the server's own clock: each of these has 0.2 seconds, and the one above 0.6 in which nothing moves.
    for (let n = 0; n < 10; n += 1) await readToEnd(openRaw(world.url));
    expect((await readToEnd(socket.resume())).length).toBeLessThan(LARGE);
  });

  it('one on which nobody reads what it follows; nothing more is worked out for it', async () => {
    // Time enough to enter something on a busy machine.
    const limits = { seconds: 1.5, stillSeconds: 0.1 };
    const server = await serve({ ...world, register: { ...world.register, feed: world.feed } }, limits);
    onTestFinished(() => server.close());
    const token = await world.token({ role: 'secretariat' });
    const { dossier } = await findOpenStep(server, token);
    const text = 'я'.repeat(10_000);
    const note = async () => {
      const input = { dossier, kind: 'CONTRADICTORY', text: { ru: text, en: text }, idempotencyKey: randomUUID() };
      const query = 'mutation ($input: NoteRemarkInput!) { noteRemark(input: $input) { __typename } }';
      const { body } = await ask(server.url, { query, variables: { input }, token });
      expect(body.data).toEqual({ noteRemark: { __typename: 'RemarkNoted' } });
    };
    // Each update holds all remarks, each fifty times: a megabyte more with each.
    const texts = Array.from({ length: 50 }, (_, n) => `a${n}: text`).join(' ');
    const query = `subscription { dossierChanged(slug: "${dossier}") { ... on DossierState { dossier { remarks { ${texts} } } } } }`;
    const others = world.feed.readers();
    const told = openRaw(server.url).pause();
    told.write(`GET /graphql?query=${encodeURIComponent(query)} HTTP/1.1\r\n${HEAD}Accept: text/event-stream\r\n\r\n`);
    await world.feed.reaches(others + 1);
    const gone = world.feed.reaches(others);
    for (let n = 0; n < 8; n += 1) await note();
    await gone;
    const said = await readToEnd(told.resume());
    expect(said.length).toBeGreaterThan(1_000_000);
    expect(said.length).toBeLessThan(20_000_000);
  });
});
