import { asSeenNow, fold, type Id, type Records } from '@concord/domain';
import type { ClientBase } from 'pg';
import { canonical } from '../journal/hash.ts';
import { ENTRY_COLUMNS, type EntryRow, type StoredEntry, toRecorded } from '../journal/storedEntry.ts';
import { TABLES, type Table } from '../journal/tables.ts';
import { Broken } from './broken.ts';
import type { StreamsFound } from './chain.ts';
import { parseExactly } from './exactly.ts';

/** How many streams are folded at a time. */
const BATCH = 500;

/** Every stream's version must be the number of its entries. */
export async function verifyStreams(client: ClientBase, streams: StreamsFound): Promise<void> {
  const { rows } = await client.query<{ id: Id; kind: string; version: number }>(
    'SELECT id, kind, version FROM "Stream" ORDER BY id',
  );
  for (const { id, kind, version } of rows) {
    const found = streams.get(id);
    if (!found) throw new Broken(`The stream ${id} (${kind}) has no entries.`);
    if (found.version !== version)
      throw new Broken(`The stream ${id} says version ${version}, it has ${found.version} entries.`);
    if (found.kind !== kind) throw new Broken(`The stream ${id} says it is a ${kind}, its entries say ${found.kind}.`);
  }
  const known = new Set(rows.map(({ id }) => id));
  for (const id of streams.keys())
    if (!known.has(id)) throw new Broken(`The stream ${id} has entries and is missing from "Stream".`);
}

/**
 * Every row must be what the entries fold into, and nothing else may stand there.
 *
 * @returns the number of rows
 */
export async function verifyRows(client: ClientBase, streams: StreamsFound): Promise<number> {
  const ids = [...streams.keys()];
  let count = 0;
  for (let start = 0; start < ids.length; start += BATCH)
    count += await verifyBatch(client, ids.slice(start, start + BATCH));
  for (const { name, sqlName } of TABLES) {
    const { rows } = await client.query<{ id: Id }>(
      `SELECT id FROM ${sqlName} t WHERE NOT EXISTS (SELECT FROM "Stream" s WHERE s.id = t."streamId") ORDER BY id LIMIT 1`,
    );
    if (rows[0]) throw new Broken(`${name} ${rows[0].id}: a row that no entry made; there is no such stream.`);
  }
  return count;
}

async function verifyBatch(client: ClientBase, streamIds: readonly Id[]): Promise<number> {
  const { rows } = await client.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM "JournalEntry" WHERE "streamId" = ANY($1::uuid[]) ORDER BY number`,
    [streamIds],
  );
  const entries = asSeenNow(rows.map(toRecorded));
  verifySeen(entries, rows);
  const folded = fold(entries);
  let count = 0;
  for (const table of TABLES) {
    const found = await client.query<{ id: Id; text: string }>(
      `SELECT id, to_jsonb(t)::text AS text FROM ${table.sqlName} t WHERE "streamId" = ANY($1::uuid[])`,
      [streamIds],
    );
    compare(table, folded, new Map(found.rows.map(({ id, text }) => [id, readRow(table, id, text)])), entries);
    count += found.rows.length;
  }
  return count;
}

/** Every entry must be for whom what was recorded of it, and the changes after it, say. */
function verifySeen(entries: readonly StoredEntry[], rows: readonly EntryRow[]): void {
  for (const [index, { number, id, kind, visibility }] of entries.entries())
    if (rows[index]?.visibility !== visibility)
      throw new Broken(`Entry ${number} (${id}, ${kind}): "visibility" is not what the entries say, ${visibility}.`);
}

function readRow({ name }: Table, id: Id, text: string): object {
  const row = parseExactly(text);
  if (typeof row === 'object' && row !== null) return row;
  throw new Broken(`${name} ${id}: its row holds what no entry says, such as one more digit of a number.`);
}

function compare(
  { name }: Table,
  folded: Records,
  rows: ReadonlyMap<Id, object>,
  entries: readonly StoredEntry[],
): void {
  for (const record of folded[name].values()) {
    const row = rows.get(record.id);
    const different = row && firstDifference(row, record);
    if (row && !different) continue;
    const entry = `entry ${entries.find(({ id }) => id === record.entryId)?.number} (${record.entryId})`;
    if (!row) throw new Broken(`${name} ${record.id}: its row is missing; ${entry} made it.`);
    throw new Broken(`${name} ${record.id}: "${different}" of its row is not what ${entry} says.`);
  }
  const records: ReadonlyMap<Id, unknown> = folded[name];
  const stray = [...rows.keys()].find((id) => !records.has(id));
  if (stray) throw new Broken(`${name} ${stray}: a row that no entry made.`);
}

/** The first column in which a row differs from the record that it should hold. */
function firstDifference(row: object, record: object): string | undefined {
  const [left, right] = [new Map(Object.entries(row)), new Map(Object.entries(record))];
  for (const key of new Set([...left.keys(), ...right.keys()]))
    if (canonical(left.get(key) ?? null) !== canonical(right.get(key) ?? null)) return key;
  return undefined;
}
