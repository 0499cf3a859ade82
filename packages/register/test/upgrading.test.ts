import { VISIBILITIES } from '@concord/domain';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openRegister, verify } from '../src/index.ts';
import { applyMigrations, readMigrations } from '../src/migrations/apply.ts';
import { createEmptyDatabase, type TestDatabase } from '../src/testing/index.ts';
import { idsOf, openWorld, remark, TODAY, type World, worldEntries } from './world.ts';

/** The migration by which a visibility came to name the states concerned. */
const NAMES_STATES = '20261129120000_states_concerned';
const SIGHTS = [['public'], ['public', 'members'], VISIBILITIES] as const;

let world: World;
let old: TestDatabase;
beforeAll(async () => {
  world = await openWorld();
  for (const visibility of ['members', 'secretariat'] as const) {
    await world.register.append(worldEntries(idsOf(), visibility, visibility), { idempotencyKey: visibility });
    await world.register.append([remark(world.id, visibility, { visibility })], {
      idempotencyKey: `${visibility} too`,
    });
  }
  old = await createEmptyDatabase(inject('serverUrl'));
  await applyMigrations(
    old.databaseUrl,
    (await readMigrations()).filter(({ name }) => name < NAMES_STATES),
  );
  await copyAll(world.databaseUrl, old.databaseUrl);
});
afterAll(async () => {
  await world.close();
  await old.drop();
});

/** Copies every row of every table into the tables of the same names, whatever refers to what. */
async function copyAll(from: string, to: string): Promise<void> {
  const [source, target] = [from, to].map((connectionString) => new pg.Client({ connectionString }));
  if (!source || !target) return;
  await Promise.all([source.connect(), target.connect()]);
  await target.query('SET session_replication_role = replica');
  const { rows: tables } = await target.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  for (const { name } of tables) {
    const { rows } = await source.query<{ all: string }>(
      `SELECT coalesce(json_agg(t), '[]')::text AS all FROM "${name}" t`,
    );
    await target.query(`DELETE FROM "${name}"`);
    await target.query(`INSERT INTO "${name}" SELECT * FROM json_populate_recordset(NULL::"${name}", $1)`, [
      rows[0]?.all,
    ]);
  }
  await Promise.all([source.end(), target.end()]);
}

test('a journal of before a visibility could name states is as it was, and goes on with one that does', async () => {
  expect(await applyMigrations(old.databaseUrl)).toContain(NAMES_STATES);
  expect(await verify(old)).toEqual(await verify(world));
  const register = await openRegister({ databaseUrl: old.databaseUrl, today: () => TODAY });
  try {
    for (const sight of SIGHTS) {
      expect(await register.loadEntries({ sight })).toEqual(await world.register.loadEntries({ sight }));
      const { records } = await register.loadDossiers({}, { sight });
      expect(records).toEqual((await world.register.loadDossiers({}, { sight })).records);
    }
    await register.append([remark(world.id, 'named', { visibility: 'concerned XA XB' })], { idempotencyKey: 'named' });
    const seen = async (sight: readonly string[]) => (await register.loadEntries({ sight })).length;
    expect(await seen(['public', 'members', 'XA'])).toBe((await seen(['public', 'members'])) + 1);
    expect(await seen(['public', 'members', 'XC'])).toBe(await seen(['public', 'members']));
    expect(await verify(old)).toMatchObject({ kind: 'sound' });
  } finally {
    await register.close();
  }
});
