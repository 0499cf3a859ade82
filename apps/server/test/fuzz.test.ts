import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOperations } from '../../../packages/contract/scripts/operations.ts';
import { bodies, frames, tryBody, tryFrames } from './testkit/fuzz.ts';
import { type ServerProcess, startProcess } from './testkit/processes.ts';
import { EXPRESS } from './testkit/training.ts';
import { startWorld, type World } from './testkit/world.ts';

const SEEDS = [...readOperations(fileURLToPath(new URL('../../dashboard/src', import.meta.url))), EXPRESS];
/** How many tries, and for how many seconds: `npm run fuzz -- --runs 100000 --seconds 600`. */
const RUNS = Number(process.env.CONCORD_FUZZ_RUNS ?? 150);
const SECONDS = Number(process.env.CONCORD_FUZZ_SECONDS ?? 20);
/** Names the run, so that one that failed can be had again: `-- --seed N`. */
const SEED = Number(process.env.CONCORD_FUZZ_SEED ?? Date.now() & 0x7fff_ffff);

describe(`Whatever is sent (seed ${SEED})`, () => {
  let world: World;
  let server: ServerProcess;
  beforeAll(async () => {
    world = await startWorld();
    server = await startProcess(world.databaseUrl, world.today);
  });
  afterAll(async () => {
    expect(server.process.exitCode).toBeNull();
    await server.end();
    await world.close();
  });

  const bounds = { seed: SEED, numRuns: RUNS, interruptAfterTimeLimit: SECONDS * 1_000, markInterruptAsFailure: false };
  const time = SECONDS * 1_000 + 120_000;

  it('over HTTP: no crash, no 5xx, nothing of the inside', { timeout: time }, async () => {
    await fc.assert(
      fc.asyncProperty(bodies(SEEDS), (body) => tryBody(server.url, body)),
      bounds,
    );
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  });

  it('over WebSocket: an answer or a code of the protocol, nothing of the inside', { timeout: time }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(frames(SEEDS), { minLength: 1, maxLength: 5 }), (sent) => tryFrames(server.url, sent)),
      bounds,
    );
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  });
});
