import { type Change, corrected, evolve, type Id, recordsBuilder } from '@concord/domain';
import type { Pool } from 'pg';
import { FOLD_VERSION } from './journal/record.ts';
import { ENTRY_COLUMNS, type EntryRow, toEntry } from './journal/storedEntry.ts';
import { TABLES } from './journal/tables.ts';
import { writeRows } from './journal/writeRows.ts';
import { inTransaction } from './transaction.ts';

/** Folds the streams anew whose rows an older `evolve` made, each in a transaction of its own. */
export async function rebuildOutdated(pool: Pool, log: (line: string) => void): Promise<void> {
  const { rows } = await pool.query<{ id: Id }>('SELECT id FROM "Stream" WHERE "foldVersion" < $1 ORDER BY id', [
    FOLD_VERSION,
  ]);
  if (rows.length > 0) log(`rebuilding the rows of ${rows.length} streams`);
  for (const { id } of rows) await rebuildStream(pool, id);
}

async function rebuildStream(pool: Pool, id: Id): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('SELECT 1 FROM "Stream" WHERE id = $1 FOR UPDATE', [id]);
    const { rows } = await client.query<EntryRow>(
      `SELECT ${ENTRY_COLUMNS} FROM "JournalEntry" WHERE "streamId" = $1 ORDER BY number`,
      [id],
    );
    const builder = recordsBuilder();
    const changes: Change[] = [];
    for (const entry of corrected(rows.map(toEntry))) {
      const own = evolve(builder.done(), entry);
      builder.apply(own);
      changes.push(...own);
    }
    const kept = new Set(changes.map(({ table, id: record }) => `${table} ${record}`));
    for (const { name, sqlName } of TABLES) {
      const found = await client.query<{ id: Id }>(`SELECT id FROM ${sqlName} WHERE "streamId" = $1`, [id]);
      for (const row of found.rows)
        if (!kept.has(`${name} ${row.id}`)) changes.push({ table: name, id: row.id, record: null } as Change);
    }
    await writeRows(client, changes);
    await client.query('UPDATE "Stream" SET "foldVersion" = $2 WHERE id = $1', [id, FOLD_VERSION]);
  });
}
