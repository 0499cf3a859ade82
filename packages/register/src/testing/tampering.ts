import type { ClientBase } from 'pg';
import { entryHash, GENESIS, payloadDigest } from '../journal/hash.ts';
import { ENTRY_COLUMNS, type EntryRow, toRecorded } from '../journal/storedEntry.ts';

/** Something that the superuser of a database can do to the entry of a number, or to those around it. */
export type Tampering = Readonly<{
  name: string;
  /** To which entries it can be done, as a condition in SQL; to all unless given. */
  where?: string;
  run(client: ClientBase, number: number): Promise<void>;
}>;

/** What is done to the entries, without a thought for hashes. */
const DEEDS: readonly Tampering[] = [
  {
    name: 'changed',
    run: (client, number) => update(client, `payload = payload || '{"changed":true}'::jsonb`, number),
  },
  {
    name: 'deleted',
    run: async (client, number) => {
      await client.query('DELETE FROM "JournalEntry" WHERE number = $1', [number]);
      await shift(client, number, -1);
    },
  },
  {
    name: 'exchanged with the one before it',
    run: async (client, number) => {
      await client.query('UPDATE "JournalEntry" SET number = -number WHERE number IN ($1::bigint, $1::bigint - 1)', [
        number,
      ]);
      await client.query('UPDATE "JournalEntry" SET number = 2 * $1::bigint - 1 + number WHERE number < 0', [number]);
    },
  },
  {
    name: 'inserted before it',
    run: async (client, number) => {
      await shift(client, number - 1, 1);
      await client.query(
        `INSERT INTO "JournalEntry" SELECT (e).* FROM (SELECT jsonb_populate_record(t, jsonb_build_object(
           'number', $1::bigint, 'id', gen_random_uuid(), 'streamId', gen_random_uuid())) AS e
         FROM "JournalEntry" t WHERE number = $1::bigint + 1) made`,
        [number],
      );
    },
  },
];

/** What PostgreSQL stores and JavaScript does not: hashes are the same after it as before, or cannot be computed. */
const UNHEARD: readonly Tampering[] = [
  {
    name: 'delayed by a microsecond',
    async run(client, number) {
      await client.query('ALTER TABLE "JournalEntry" ALTER COLUMN "recordedAt" TYPE timestamptz(6)');
      await update(client, `"recordedAt" = "recordedAt" + interval '1 microsecond'`, number);
    },
  },
  {
    name: 'delayed for ever',
    run: (client, number) => update(client, `"recordedAt" = 'infinity'`, number),
  },
  {
    name: 'lengthened by a digit of a number',
    where: `payload::text ~ '": -?\\d+[,}]'`,
    run: (client, number) =>
      update(
        client,
        `payload = regexp_replace(payload::text, '": (-?\\d+)(?=[,}])', '": \\1.00000000000000000001')::jsonb`,
        number,
      ),
  },
  {
    name: 'enlarged beyond all numbers',
    run: (client, number) => update(client, `payload = payload || '{"changed":1e400}'::jsonb`, number),
  },
];

/** Everything after it is cut off, and the head of the journal says so. */
const CUT: Tampering = {
  name: 'cut off',
  async run(client, number) {
    await client.query('DELETE FROM "JournalEntry" WHERE number >= $1', [number]);
    await setHead(client);
  },
};

/**
 * What can be done: deeds once plainly and once by somebody who computes every hash after it anew and sets the head of the journal,
 * so that the chain alone is sound.
 */
export const TAMPERINGS: readonly Tampering[] = [
  ...DEEDS,
  ...DEEDS.map(({ name, run }) => ({
    name: `${name}, with every hash computed anew`,
    async run(client: ClientBase, number: number) {
      await run(client, number);
      await rehash(client);
    },
  })),
  ...UNHEARD,
  CUT,
];

async function update(client: ClientBase, set: string, number: number): Promise<void> {
  await client.query(`UPDATE "JournalEntry" SET ${set} WHERE number = $1`, [number]);
}

/** Moves the numbers after one up or down. */
async function shift(client: ClientBase, after: number, by: 1 | -1): Promise<void> {
  await client.query('UPDATE "JournalEntry" SET number = -number WHERE number > $1', [after]);
  await client.query('UPDATE "JournalEntry" SET number = -number + $1::int WHERE number < 0', [by]);
}

async function rehash(client: ClientBase): Promise<void> {
  const { rows } = await client.query<EntryRow & { salt: Buffer }>(
    `SELECT ${ENTRY_COLUMNS}, salt FROM "JournalEntry" ORDER BY number`,
  );
  let previous: Buffer = GENESIS;
  const made = rows.map((row) => {
    const digest = payloadDigest(row.payload, row.salt);
    const hash = entryHash({ ...toRecorded(row), knownBy: row.knownBy }, previous, digest);
    const own = { number: row.number, digest, previous, hash };
    previous = hash;
    return own;
  });
  await client.query(
    `UPDATE "JournalEntry" e SET "payloadDigest" = m.digest, "previousHash" = m.previous, hash = m.hash
     FROM unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bytea[]) AS m (number, digest, previous, hash)
     WHERE e.number = m.number`,
    [made.map((m) => m.number), made.map((m) => m.digest), made.map((m) => m.previous), made.map((m) => m.hash)],
  );
  await setHead(client);
}

async function setHead(client: ClientBase): Promise<void> {
  await client.query(
    `UPDATE "JournalHead" SET number = coalesce((SELECT max(number) FROM "JournalEntry"), 0),
       hash = coalesce((SELECT hash FROM "JournalEntry" ORDER BY number DESC LIMIT 1), $1)`,
    [GENESIS],
  );
}
