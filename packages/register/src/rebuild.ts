import { asSeenNow, type Change, fold, type Id } from '@concord/domain';
import type { Pool, PoolClient } from 'pg';
import { FOLD_VERSION } from './journal/record.ts';
import { writeSeen } from './journal/sightChanges.ts';
import { ENTRY_COLUMNS, type EntryRow, toRecorded } from './journal/storedEntry.ts';
import { TABLES } from './journal/tables.ts';
import { writeRows } from './journal/writeRows.ts';
import { inTransaction } from './transaction.ts';

/** How many streams are folded anew in one transaction. */
const BATCH = 200;

/**
 * Folds the streams anew whose rows an older `evolve` made.
 *
 * @throws when a newer `evolve` made the rows: this version would change them in a way that the newer one does not expect
 */
export async function rebuildOutdated(pool: Pool, log: (line: string) => void): Promise<void> {
  const { rows } = await pool.query<{ outdated: number; newer: number }>(
    `SELECT count(*) FILTER (WHERE "foldVersion" < $1)::int AS outdated,
            count(*) FILTER (WHERE "foldVersion" > $1)::int AS newer FROM "Stream"`,
    [FOLD_VERSION],
  );
  const { outdated, newer } = rows[0] ?? { outdated: 0, newer: 0 };
  if (newer > 0)
    throw new Error('A newer version of Concord made the rows of this database. Start that version, or a newer one.');
  if (outdated === 0) return;
  log(`rebuilding the rows of ${outdated} streams`);
  while ((await inTransaction(pool, rebuildBatch)) > 0);
}

/** @returns how many streams were rebuilt */
async function rebuildBatch(client: PoolClient): Promise<number> {
  const { rows: streams } = await client.query<{ id: Id }>(
    'SELECT id FROM "Stream" WHERE "foldVersion" < $1 ORDER BY id LIMIT $2 FOR UPDATE',
    [FOLD_VERSION, BATCH],
  );
  const ids = streams.map(({ id }) => id);
  const { rows } = await client.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM "JournalEntry" WHERE "streamId" = ANY($1::uuid[]) ORDER BY number`,
    [ids],
  );
  const entries = asSeenNow(rows.map(toRecorded));
  await writeSeen(client, entries);
  const records = fold(entries);
  for (const { name, sqlName } of [...TABLES].reverse())
    await client.query(`DELETE FROM ${sqlName} WHERE "streamId" = ANY($1::uuid[]) AND NOT id = ANY($2::uuid[])`, [
      ids,
      [...records[name].keys()],
    ]);
  const changes = TABLES.flatMap(({ name }) =>
    [...records[name].values()].map((record) => ({ table: name, id: record.id, record }) as Change),
  );
  await writeRows(client, changes);
  await client.query('UPDATE "Stream" SET "foldVersion" = $2 WHERE id = ANY($1::uuid[])', [ids, FOLD_VERSION]);
  return ids.length;
}
