import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../src/index.ts';
import { TAMPERINGS, tamperWithAll } from '../src/testing/index.ts';
import { withClient } from '../src/withClient.ts';
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

  /** An entry whose payload has a number. */
  async function withNumber(): Promise<number> {
    const lengthened = TAMPERINGS.find(({ where }) => where !== undefined);
    const sql = `SELECT number::int FROM "JournalEntry" WHERE ${lengthened?.where} ORDER BY number LIMIT 1`;
    const { rows } = await withClient(world.databaseUrl, (client) => client.query<{ number: number }>(sql));
    return rows[0]?.number ?? 0;
  }

  test('can change, delete, exchange, insert, change what is not read, and cut off', () => {
    expect(TAMPERINGS.map(({ name }) => name.split(/[ ,]/)[0])).toEqual([
      ...['changed', 'deleted', 'exchanged', 'inserted'],
      ...['changed', 'deleted', 'exchanged', 'inserted'],
      ...['delayed', 'delayed', 'lengthened', 'enlarged', 'cut'],
    ]);
  });

  test('does nothing that checkpoints kept outside do not show, with the first bad entry by its number', async () => {
    const between = Array.from({ length: PLACES - 2 }, (_, n) => Math.round(((n + 1) * last) / (PLACES - 1)));
    const places = [1, ...between, await withNumber(), last];
    const { times, unnoticed } = await tamperWithAll(world.databaseUrl, places);
    expect(unnoticed).toEqual([]);
    // Not every entry has a number that could be lengthened, and nothing is before the first that could be exchanged with it.
    expect(times).toBeGreaterThan(places.length * (TAMPERINGS.length - 1) - 2);
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  });
});
