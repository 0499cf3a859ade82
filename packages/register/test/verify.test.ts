import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../src/index.ts';
import { entryHash, payloadDigest } from '../src/journal/hash.ts';
import { toEntry } from '../src/journal/storedEntry.ts';
import { openWorld, SECRETARIAT, type World } from './world.ts';

let world: World;
let admin: pg.Client;
beforeEach(async () => {
  world = await openWorld();
  await world.register.execute(world.position('XA', 'я'), { viewer: SECRETARIAT, idempotencyKey: 'a' });
  await world.register.execute(world.position('XB'), { viewer: SECRETARIAT, idempotencyKey: 'b' });
  admin = new pg.Client({ connectionString: world.databaseUrl });
  await admin.connect();
});
afterEach(async () => {
  await admin.end();
  await world.close();
});

/** What another value of a column looks like. */
const OTHER: Readonly<Record<string, string>> = {
  id: `gen_random_uuid()`,
  streamId: `gen_random_uuid()`,
  streamKind: `'letter'`,
  streamVersion: `"streamVersion" + 100`,
  kind: `'positionTaken'`,
  version: `version + 1`,
  payload: `jsonb_set(payload, '{stand}', '"objected"')`,
  salt: `'\\x00'`,
  payloadDigest: `'\\x00'`,
  occurred: `'{"edtf":"2026-03-11","inferred":false}'`,
  known: `'{"edtf":"2026-03-11","inferred":false}'`,
  knownBy: `'2026-03-11'`,
  recordedAt: `"recordedAt" - interval '1 day'`,
  recordedBy: `'somebody'`,
  sources: `'[{"paperId":"x","locator":"y"}]'`,
  visibility: `'secretariat'`,
  previousHash: `'\\x00'`,
  hash: `'\\x00'`,
  number: `number + 1000`,
};

describe('verify', () => {
  test('finds a sound journal sound', async () => {
    expect(await verify(world)).toMatchObject({ kind: 'sound', position: await world.register.position() });
  });

  test('has another value for every column of an entry', async () => {
    const { rows } = await admin.query(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = '"JournalEntry"'::regclass AND attnum > 0`,
    );
    expect(Object.keys(OTHER).sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  test.each(Object.keys(OTHER))('names the entry whose "%s" was changed', async (column) => {
    const { rows } = await admin.query(`SELECT max(number) - 1 AS number FROM "JournalEntry"`);
    const victim = rows[0].number;
    await admin.query(`UPDATE "JournalEntry" SET "${column}" = ${OTHER[column]} WHERE number = $1`, [victim]);
    const result = await verify(world);
    expect(result).toMatchObject({ kind: 'broken' });
    expect(result.kind === 'broken' && result.what).toMatch(new RegExp(`Entry ${victim}\\b`));
  });

  test('names the entry after one that was rewritten with a hash of its own', async () => {
    const { rows } = await admin.query(`SELECT * FROM "JournalEntry" ORDER BY number DESC LIMIT 2`);
    const [last, victim] = rows;
    // Whoever can write to the table can also compute hashes; but the next entry has been hashed with the old one.
    const payload = { ...victim.payload, stand: 'objected' };
    const digest = payloadDigest(payload, victim.salt);
    const hash = entryHash({ ...toEntry(victim), knownBy: victim.knownBy }, victim.previousHash, digest);
    await admin.query('UPDATE "JournalEntry" SET payload = $2, "payloadDigest" = $3, hash = $4 WHERE number = $1', [
      victim.number,
      payload,
      digest,
      hash,
    ]);
    await admin.query('UPDATE "JournalEntry" SET "previousHash" = $2 WHERE number = $1', [last.number, hash]);
    const result = await verify(world);
    expect(result.kind === 'broken' && result.what).toMatch(new RegExp(`^Entry ${last.number} .*"hash" is not`));
  });

  test.each([
    [`UPDATE "ExecutedCommand" SET position = position + 1 WHERE key = 'b'`, 'with the key "b"'],
    [`UPDATE "ExecutedCommand" SET "entryIds" = ARRAY[gen_random_uuid()] WHERE key = 'a'`, 'with the key "a"'],
    [`UPDATE "ExecutedCommand" SET account = 'somebody' WHERE key = 'a'`, '"ExecutedCommand" of somebody'],
    [`UPDATE "ExecutedCommand" SET account = 'somebody' WHERE key = 'world'`, '"ExecutedCommand" of somebody'],
    [`UPDATE "JournalHead" SET id = id + 1`, '"JournalHead"'],
  ])('sees what was changed beside the entries: %s', async (sql, what) => {
    await admin.query(sql);
    expect(await verify(world)).toMatchObject({ kind: 'broken', what: expect.stringContaining(what) });
  });

  test('names the first of two entries that were swapped', async () => {
    const { rows } = await admin.query(`SELECT max(number) AS number FROM "JournalEntry"`);
    const last = Number(rows[0].number);
    await admin.query('UPDATE "JournalEntry" SET number = -1 WHERE number = $1', [last]);
    await admin.query('UPDATE "JournalEntry" SET number = $1::bigint + 1 WHERE number = $1', [last - 1]);
    await admin.query('UPDATE "JournalEntry" SET number = $1 WHERE number = -1', [last - 1]);
    const result = await verify(world);
    expect(result.kind === 'broken' && result.what).toMatch(`Entry ${last - 1} `);
  });

  test('names the number of an entry that was removed', async () => {
    await admin.query('DELETE FROM "JournalEntry" WHERE number = 3');
    const result = await verify(world);
    expect(result.kind === 'broken' && result.what).toMatch('Entry 3 is missing');
  });

  test('sees a tail that was removed with its rows, given a checkpoint kept outside', async () => {
    const { number, hash } = await world.register.position();
    const checkpoints = new Map([[number, hash]]);
    const { rows } = await admin.query(
      `SELECT number, id, "streamId", "streamVersion", "previousHash" FROM "JournalEntry" ORDER BY number DESC LIMIT 1`,
    );
    const last = rows[0];
    await admin.query('DELETE FROM "JournalEntry" WHERE number = $1', [last.number]);
    await admin.query('DELETE FROM "Position" WHERE "entryId" = $1', [last.id]);
    await admin.query('UPDATE "Stream" SET version = version - 1 WHERE id = $1', [last.streamId]);
    await admin.query('UPDATE "JournalHead" SET number = number - 1, hash = $1', [last.previousHash]);
    await admin.query('DELETE FROM "ExecutedCommand" WHERE position = $1', [last.number]);
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
    const result = await verify({ ...world, checkpoints });
    expect(result.kind === 'broken' && result.what).toMatch('its tail was removed');
  });

  test('compares every row with what its entries say', async () => {
    await admin.query(`UPDATE "Position" SET stand = 'objected' WHERE text = 'я'`);
    expect(await verify(world)).toMatchObject({
      kind: 'broken',
      what: expect.stringMatching(/^position .*: "stand" of its row is not what entry \d+ /),
    });
    await admin.query(`DELETE FROM "Position" WHERE text = 'я'`);
    expect(await verify(world)).toMatchObject({ kind: 'broken', what: expect.stringContaining('its row is missing') });
  });

  test('finds a row that no entry made', async () => {
    await admin.query(`INSERT INTO "Position" SELECT gen_random_uuid(), p."streamId", p."entryId", p."streamVersion",
      p.visibility, p.sources, p."dossierId", p."revisionId", p."stepId", p."partyId", p.stand, p.text, p.occurred, p.known
      FROM "Position" p LIMIT 1`);
    expect(await verify(world)).toMatchObject({ kind: 'broken', what: expect.stringContaining('no entry made') });
  });
});
