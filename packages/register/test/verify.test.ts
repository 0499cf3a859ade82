import fc from 'fast-check';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../src/index.ts';
import { entryHash, payloadDigest } from '../src/journal/hash.ts';
import { toEntry } from '../src/journal/storedEntry.ts';
import { jsonbText } from '../src/verification/exactly.ts';
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
  recordedVisibility: `'secretariat'`,
  previousHash: `'\\x00'`,
  hash: `'\\x00'`,
  number: `number + 1000`,
};

/** Columns as somebody who may do everything can make them, the type, and a change that the driver reads as no change. */
const FINER: readonly (readonly [column: string, type: string, value: string])[] = [
  ['recordedAt', 'timestamptz(6)', `"recordedAt" + interval '1 microsecond'`],
  ['recordedAt', 'timestamptz(6)', `"recordedAt" + interval '400 microseconds'`],
  ['payload', 'json', `regexp_replace(payload::text, '^{', '{"dossierId": "another", ')::json`],
  ['payload', 'json', `regexp_replace(payload::text, '^{', '{ ')::json`],
  ['occurred', 'json', `regexp_replace(occurred::text, '^{', '{"edtf": "2000-01-01", ')::json`],
];

/** PostgreSQL stores no NUL in text. */
function isStorable(value: unknown): boolean {
  return !JSON.stringify(value).includes('\\u0000');
}

/** Changes a column of the last entry but one, and returns its number. */
async function update(column: string, value: string | undefined): Promise<number> {
  const { rows } = await admin.query(
    `UPDATE "JournalEntry" SET "${column}" = ${value} WHERE number = (SELECT max(number) - 1 FROM "JournalEntry")
     RETURNING (SELECT max(number) - 1 FROM "JournalEntry") AS number`,
  );
  return rows[0].number;
}

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
    const victim = await update(column, OTHER[column]);
    const result = await verify(world);
    expect(result).toMatchObject({ kind: 'broken' });
    expect(result.kind === 'broken' && result.what).toMatch(new RegExp(`Entry ${victim}\\b`));
  });

  test('names the entry that was made for others, as it was recorded and as it is by now alike', async () => {
    const victim = await update('visibility', `'secretariat', "recordedVisibility" = 'secretariat'`);
    const result = await verify(world);
    expect(result.kind === 'broken' && result.what).toMatch(new RegExp(`^Entry ${victim} `));
  });

  test.each([
    ['recordedAt', `'infinity'`],
    ['recordedAt', `'-infinity'`],
    ['recordedAt', `'290000-01-01'`],
    ['recordedAt', `"recordedAt" - interval '4051 years'`],
    ['payload', `payload || '{"added":1e400}'`],
    ['payload', `jsonb_set(payload, '{stand}', '1e400')`],
    ['payload', `'null'`],
    ['occurred', `occurred || '{"added":1e400}'`],
    ['sources', `'[1e400]'`],
  ])('names the entry whose "%s" became what JavaScript does not hold: %s', async (column, value) => {
    const victim = await update(column, value);
    const result = await verify(world);
    expect(result.kind === 'broken' && result.what).toMatch(new RegExp(`^Entry ${victim} `));
  });

  test.each(FINER)(
    'names the entry after whose "%s" was changed by less than JavaScript sees: %s, %s',
    async (...change) => {
      const [column, type, value] = change;
      await admin.query(`ALTER TABLE "JournalEntry" ALTER COLUMN "${column}" TYPE ${type}`);
      expect(await verify(world)).toMatchObject({ kind: 'sound' });
      const victim = await update(column, value);
      const result = await verify(world);
      expect(result.kind === 'broken' && result.what).toMatch(new RegExp(`^Entry ${victim} .*"${column}"`));
    },
  );

  test('names the entry with a number that was changed by less than JavaScript sees', async () => {
    const { rows } = await admin.query<{ number: string; text: string }>(
      `SELECT number, payload::text AS text FROM "JournalEntry" WHERE payload @? '$.** ? (@.type() == "number")' ORDER BY number`,
    );
    const [first] = rows;
    for (const end of ['.0', '.00000000000000000001']) {
      const text = first?.text.replace(/": (\d+)(?=[,}])/, `": $1${end}`);
      expect(text).not.toBe(first?.text);
      await admin.query('UPDATE "JournalEntry" SET payload = $2 WHERE number = $1', [first?.number, text]);
      const result = await verify(world);
      expect(result.kind === 'broken' && result.what).toMatch(new RegExp(`^Entry ${first?.number} .*"payload"`));
    }
  });

  test('names the entry that lost what every entry has', async () => {
    await admin.query('ALTER TABLE "JournalEntry" ALTER COLUMN salt DROP NOT NULL');
    const victim = await update('salt', 'NULL');
    const result = await verify(world);
    expect(result.kind === 'broken' && result.what).toMatch(new RegExp(`^Entry ${victim} `));
  });

  test('names the entry that stands there twice, and one without a number, when nothing keeps numbers apart', async () => {
    await admin.query('ALTER TABLE "JournalEntry" DROP CONSTRAINT "JournalEntry_pkey"');
    await admin.query('ALTER TABLE "JournalEntry" ALTER COLUMN number DROP NOT NULL');
    await admin.query('DROP INDEX "JournalEntry_id_key", "JournalEntry_streamId_streamVersion_key"');
    const result = await verify(world);
    expect(result).toMatchObject({ kind: 'sound' });
    await admin.query('INSERT INTO "JournalEntry" SELECT * FROM "JournalEntry" WHERE number = 3');
    expect(await verify(world)).toMatchObject({ kind: 'broken', what: expect.stringMatching(/^Entry 3 /) });
    await admin.query(
      `DELETE FROM "JournalEntry" WHERE ctid = (SELECT max(ctid) FROM "JournalEntry" WHERE number = 3)`,
    );
    await admin.query(
      'INSERT INTO "JournalEntry" SELECT (jsonb_populate_record(e, \'{"number":null}\')).* FROM "JournalEntry" e WHERE number = 3',
    );
    expect(await verify(world)).toMatchObject({ kind: 'broken', what: expect.stringMatching(/^Entry null /) });
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

  test('compares the numbers of rows to the last digit', async () => {
    await admin.query('ALTER TABLE "Step" ALTER COLUMN place TYPE numeric');
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
    const { rows } = await admin.query(
      `UPDATE "Step" SET place = place + 0.00000000000000000001 WHERE id = (SELECT max(id::text)::uuid FROM "Step") RETURNING id`,
    );
    const broken = { kind: 'broken', what: expect.stringMatching(`^step ${rows[0].id}: `) };
    expect(await verify(world)).toMatchObject(broken);
    await admin.query('UPDATE "Step" SET place = round(place)::int');
    await admin.query(`UPDATE "Step" SET name = '{"en":1e400}' WHERE id = $1`, [rows[0].id]);
    expect(await verify(world)).toMatchObject(broken);
  });

  test('knows the text that PostgreSQL gives of what JavaScript writes', async () => {
    const json = fc.jsonValue({ stringUnit: 'binary' }).filter(isStorable);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(json, fc.double({ noNaN: true, noDefaultInfinity: true }))), async (value) => {
        const { rows } = await admin.query('SELECT $1::jsonb::text AS text', [JSON.stringify(value)]);
        expect(jsonbText(value)).toBe(rows[0].text);
      }),
      { examples: [[[1e21, 1.5e300, 5e-324, 1.5e-7, -1e-7, -0, Number.MAX_VALUE, 123456789012345680000]]] },
    );
  });

  test('finds a row that no entry made', async () => {
    await admin.query(`INSERT INTO "Position" SELECT gen_random_uuid(), p."streamId", p."entryId", p."streamVersion",
      p.visibility, p.sources, p."dossierId", p."revisionId", p."stepId", p."partyId", p.stand, p.text, p.occurred, p.known
      FROM "Position" p LIMIT 1`);
    expect(await verify(world)).toMatchObject({ kind: 'broken', what: expect.stringContaining('no entry made') });
  });
});
