import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createExecutor } from '../src/executing/execute.ts';
import { verify } from '../src/index.ts';
import { openWorld, SECRETARIAT, STATES, type World } from './world.ts';

/** More than one process takes at a time. */
const CROWD = 600;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('a crowd of commands on one dossier', () => {
  test('is carried out or refused as busy, each for itself; readers do not wait for it', async () => {
    let isDone = false;
    const commands = Promise.all(
      Array.from({ length: CROWD }, (_, index) =>
        world.register.execute(world.position(STATES[index % 3] ?? 'XA', `№ ${index}`), {
          viewer: SECRETARIAT,
          idempotencyKey: `command ${index}`,
        }),
      ),
    ).finally(() => {
      isDone = true;
    });
    await world.register.loadDossiers({}, { sight: ['public'] });
    expect(isDone).toBe(false);

    const outcomes = await commands;
    const carriedOut = outcomes.filter(({ kind }) => kind === 'executed').length;
    const refusals = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.refusal.code] : []));
    expect(carriedOut).toBeGreaterThan(0);
    expect(new Set(refusals)).toEqual(new Set(['BUSY']));
    const entries = await world.register.loadEntries({ sight: ['public'] });
    expect(entries.filter(({ kind }) => kind === 'positionExpressed')).toHaveLength(carriedOut);
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  });

  test('is refused as busy when no connection is free in time', async () => {
    const pool = new pg.Pool({ connectionString: world.databaseUrl, max: 1 });
    const execute = createExecutor(pool, { today: () => '2026-03-20', now: () => new Date() });
    const held = await pool.connect();
    pool.options.connectionTimeoutMillis = 20;
    const command = () => execute(world.position('XA', 'позже'), { viewer: SECRETARIAT, idempotencyKey: 'later' });
    expect(await command()).toMatchObject({ kind: 'refused', refusal: { code: 'BUSY' } });
    held.release();
    expect(await command()).toMatchObject({ kind: 'executed' });
    await pool.end();
  });

  test('is carried out when those that were refused are sent again with the same keys', async () => {
    const again = await world.register.execute(world.position(STATES[(CROWD - 1) % 3] ?? 'XA', `№ ${CROWD - 1}`), {
      viewer: SECRETARIAT,
      idempotencyKey: `command ${CROWD - 1}`,
    });
    expect(again).toMatchObject({ kind: 'executed' });
  });
});
