import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { openRegister, verify } from '../src/index.ts';
import { createEmptyDatabase, createTestDatabase } from '../src/testing/index.ts';
import { openWorld, SECRETARIAT, TODAY, type World } from './world.ts';

const today = () => TODAY;

describe('a database that is not prepared', () => {
  test('is refused when it is not migrated, and nothing is written', async () => {
    const { databaseUrl, drop } = await createEmptyDatabase(inject('serverUrl'));
    await expect(openRegister({ databaseUrl, today })).rejects.toThrow(/not migrated.*npm start/);
    await expect(verify({ databaseUrl })).rejects.toThrow(/not migrated/);
    await drop();
  });

  test('is refused when a newer version migrated it', async () => {
    const { databaseUrl, drop } = await createTestDatabase(inject('serverUrl'));
    await run(
      databaseUrl,
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'x', now(), '99990101000000_later')`,
    );
    await expect(openRegister({ databaseUrl, today })).rejects.toThrow(
      /newer version of Concord .*99990101000000_later/,
    );
    await drop();
  });

  test('is prepared once, however many open it at the same moment', async () => {
    const { databaseUrl, drop } = await createTestDatabase(inject('serverUrl'));
    const registers = await Promise.all(
      Array.from({ length: 4 }, () => openRegister({ databaseUrl, today, connections: 2 })),
    );
    const position = { number: 7n, hash: 'ab'.repeat(32) };
    const cursors = registers.map((register) => register.cursors.encode(position));
    expect(new Set(cursors).size).toBe(1);
    for (const register of registers) await register.close();
    expect(await verify({ databaseUrl })).toMatchObject({ kind: 'sound', position: { number: 0n } });
    await drop();
  });
});

describe('rows that another fold made', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
    await world.register.execute(world.position('XA', 'я'), { viewer: SECRETARIAT, idempotencyKey: 'a' });
  });
  afterEach(() => world.close());

  test('are rebuilt from the entries before the register is open', async () => {
    await run(
      world.databaseUrl,
      `UPDATE "Position" SET text = 'as an older fold had it';
       DELETE FROM "Membership" WHERE "partyId" = '${world.id('XA')}';
       INSERT INTO "Remark" SELECT gen_random_uuid(), "streamId", "entryId", 1, visibility, sources, id, 'unknown', title FROM "Dossier";
       UPDATE "Stream" SET "foldVersion" = 0`,
    );
    expect(await verify(world)).toMatchObject({ kind: 'broken' });
    const lines: string[] = [];
    await world.another({ log: (line) => lines.push(line) });
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
    expect(lines).toEqual([expect.stringMatching(/^rebuilding the rows of \d+ streams$/)]);
    await world.another({ log: (line) => lines.push(line) });
    expect(lines).toHaveLength(1);
  });

  test('are left alone when a newer fold made them', async () => {
    await run(world.databaseUrl, 'UPDATE "Stream" SET "foldVersion" = 1000');
    await expect(world.another()).rejects.toThrow(/newer version of Concord/);
  });
});

async function run(databaseUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}
