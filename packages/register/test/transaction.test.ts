import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../src/transaction.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let pool: pg.Pool;
beforeEach(async () => {
  world = await openWorld();
  pool = new pg.Pool({ connectionString: world.databaseUrl, max: 1 });
});
afterEach(async () => {
  await pool.end();
  await world.close();
});

const settings = async () => (await pool.query('SELECT count(*)::int AS count FROM "Setting"')).rows[0].count;
const WRITE = `INSERT INTO "Setting" VALUES ('x', '')`;

describe('a transaction', () => {
  test('that throws leaves nothing, and its connection is used again', async () => {
    const before = await settings();
    const failing = inTransaction(pool, async (client) => {
      await client.query(WRITE);
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(await settings()).toBe(before);
  });

  test('whose connection is lost between two statements fails alone', async () => {
    const before = await settings();
    const failing = inTransaction(pool, async (client) => {
      await client.query(WRITE);
      const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
      const lost = new Promise<void>((resolve) => client.once('end', resolve));
      const admin = new pg.Client({ connectionString: world.databaseUrl });
      await admin.connect();
      await admin.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
      await admin.end();
      await lost;
      await client.query('SELECT 1');
    });
    await expect(failing).rejects.toThrow();
    // The pool has one place only: a dead connection that came back would be found here.
    expect(await settings()).toBe(before);
  });
});
