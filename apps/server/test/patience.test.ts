import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRaw, readToEnd } from './testkit/raw.ts';
import { startWorld, type World } from './testkit/world.ts';

/** More than what the machine itself keeps for a reader, in bytes. */
const LARGE = 32 * 1024 * 1024;
const HEAD = 'Host: 127.0.0.1\r\nContent-Type: application/json\r\n';
const TIMED_OUT = /^HTTP\/1\.1 408 /;

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

  it('one whose headers never end', async () => {
    const socket = openRaw(world.url);
    socket.write(`POST /graphql HTTP/1.1\r\n${HEAD}X-Long:`);
    expect(await readToEnd(socket)).toMatch(TIMED_OUT);
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
});
