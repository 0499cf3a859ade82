import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../src/index.ts';
import { TAMPERINGS, tamperWithAll } from '../src/testing/index.ts';
import { openWorld, SECRETARIAT, type World } from './world.ts';

/** In how many places the journal is touched here; `npm run tamper` touches every entry of the whole record. */
const PLACES = 7;

describe('Somebody who may do everything in the database', () => {
  let world: World;
  let last: number;
  beforeAll(async () => {
    world = await openWorld();
    for (const code of ['XA', 'XB', 'XC'] as const)
      await world.register.execute(world.position(code), { viewer: SECRETARIAT, idempotencyKey: code });
    last = Number((await world.register.position()).number);
  });
  afterAll(() => world.close());

  test('can change, delete, exchange, insert and cut off', () => {
    expect(TAMPERINGS.map(({ name }) => name.split(/[ ,]/)[0])).toEqual([
      ...['changed', 'deleted', 'exchanged', 'inserted'],
      ...['changed', 'deleted', 'exchanged', 'inserted', 'cut'],
    ]);
  });

  test('does nothing that checkpoints kept outside do not show, with the first bad entry by its number', async () => {
    const between = Array.from({ length: PLACES - 2 }, (_, n) => Math.round(((n + 1) * last) / (PLACES - 1)));
    const { times, unnoticed } = await tamperWithAll(world.databaseUrl, [1, ...between, last]);
    expect(unnoticed).toEqual([]);
    expect(times).toBeGreaterThan(PLACES * (TAMPERINGS.length - 1));
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  });
});
