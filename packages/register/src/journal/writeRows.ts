import type { Change } from '@concord/domain';
import type { ClientBase } from 'pg';
import { TABLES, type Table } from './tables.ts';

/**
 * Writes records into their tables, one statement a table, and removes those that are no more.
 *
 * @throws when a record has the id of one of another stream: only its own stream may change a record
 */
export async function writeRows(client: ClientBase, changes: readonly Change[]): Promise<void> {
  // The last change of a record is the one that stands.
  const last = new Map(changes.map((change) => [`${change.table} ${change.id}`, change]));
  const byTable = Map.groupBy(last.values(), (change) => change.table);
  for (const table of [...TABLES].reverse()) {
    const removed = (byTable.get(table.name) ?? []).filter(({ record }) => record === null).map(({ id }) => id);
    if (removed.length > 0) await client.query(`DELETE FROM ${table.sqlName} WHERE id = ANY($1::uuid[])`, [removed]);
  }
  for (const table of TABLES) {
    const records = (byTable.get(table.name) ?? []).flatMap(({ record }) => record ?? []);
    if (records.length === 0) continue;
    const { rowCount } = await client.query(upsert(table), [JSON.stringify(records)]);
    if (rowCount !== records.length)
      throw new Error(`A ${table.name} to be written has the id of one that belongs to another stream.`);
  }
}

function upsert({ sqlName, columns }: Table): string {
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const typed = columns.map(({ name, type }) => `"${name}" ${type}`).join(', ');
  const updates = columns.filter(({ name }) => name !== 'id').map(({ name }) => `"${name}" = EXCLUDED."${name}"`);
  return `INSERT INTO ${sqlName} AS t (${names}) SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS r(${typed})
    ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')} WHERE t."streamId" = EXCLUDED."streamId"`;
}
