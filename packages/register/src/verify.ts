import { corrected, type Entry, evolve, type Id, latestOf, recordsBuilder, TABLE_NAMES } from '@concord/domain';
import pg, { type Pool } from 'pg';
import { canonical, entryHash, GENESIS, payloadDigest } from './journal/hash.ts';
import type { JournalPosition } from './journal/storedEntry.ts';
import { ENTRY_COLUMNS, type EntryRow, toEntry } from './journal/storedEntry.ts';
import { TABLES } from './journal/tables.ts';

/** How many entries are read at a time. */
const BATCH = 2_000;

export type Verification =
  | Readonly<{ kind: 'sound'; position: JournalPosition; streams: number; rows: number }>
  | Readonly<{ kind: 'broken'; what: string }>;

type FullRow = EntryRow & Readonly<{ salt: Buffer; payloadDigest: Buffer; previousHash: Buffer }>;

/** What is found to be wrong, as a sentence that names the entry or the row. */
class Broken extends Error {}

/**
 * Recomputes the hash chain, folds every stream and compares every row with what the entries say, all in one snapshot.
 *
 * @param checkpoint a position kept outside: a journal that ends before it, or has another entry there, is broken
 * @param progress told how many entries have been recomputed, after each batch
 */
export async function verify(
  settings: Readonly<{ databaseUrl: string; checkpoint?: JournalPosition; progress?: (entries: number) => void }>,
): Promise<Verification> {
  const pool = new pg.Pool({ connectionString: settings.databaseUrl, max: 1, connectionTimeoutMillis: 10_000 });
  try {
    await pool.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { position, streams } = await verifyChain(pool, settings);
    await verifyStreams(pool, streams);
    const rows = await verifyRows(pool, streams);
    return { kind: 'sound', position, streams: streams.size, rows };
  } catch (error) {
    if (error instanceof Broken) return { kind: 'broken', what: error.message };
    throw error;
  } finally {
    await pool.end();
  }
}

async function verifyChain(
  pool: Pool,
  { checkpoint, progress }: Parameters<typeof verify>[0],
): Promise<{ position: JournalPosition; streams: ReadonlyMap<Id, readonly Entry[]> }> {
  const streams = new Map<Id, Entry[]>();
  let number = 0n;
  let previous: Buffer = GENESIS;
  for (let more = true; more; ) {
    const { rows } = await pool.query<FullRow>(
      `SELECT ${ENTRY_COLUMNS}, salt, "payloadDigest", "previousHash" FROM "JournalEntry"
       WHERE number > $1 ORDER BY number LIMIT ${BATCH}`,
      [number],
    );
    for (const row of rows) {
      verifyEntry(row, number + 1n, previous, streams);
      number = BigInt(row.number);
      previous = row.hash;
      if (checkpoint?.number === number && checkpoint.hash !== row.hash.toString('hex'))
        throw new Broken(`Entry ${number} (${row.id}) is not the one of the checkpoint.`);
    }
    more = rows.length === BATCH;
    progress?.(Number(number));
  }
  if (checkpoint && checkpoint.number > number)
    throw new Broken(
      `The journal ends at entry ${number}; the checkpoint has seen entry ${checkpoint.number}: its tail was removed.`,
    );
  const { rows } = await pool.query<{ number: string; hash: Buffer }>('SELECT number, hash FROM "JournalHead"');
  const head = rows[0];
  if (!head || BigInt(head.number) !== number || !head.hash.equals(previous))
    throw new Broken(
      `The head of the journal says entry ${head?.number}, the last entry is ${number}: entries at the end are missing or changed.`,
    );
  return { position: { number, hash: previous.toString('hex') }, streams };
}

function verifyEntry(row: FullRow, expected: bigint, previous: Buffer, streams: Map<Id, Entry[]>): void {
  const name = `Entry ${row.number} (${row.id}, ${row.kind})`;
  if (BigInt(row.number) !== expected)
    throw new Broken(`Entry ${expected} is missing; after ${expected - 1n} comes ${row.number}.`);
  const entry = toEntry(row);
  const digest = payloadDigest(row.payload, row.salt);
  if (!digest.equals(row.payloadDigest)) throw new Broken(`${name}: its payload or salt was changed.`);
  if (!previous.equals(row.previousHash)) throw new Broken(`${name}: it does not follow the entry before it.`);
  const { number, ...header } = entry;
  if (!entryHash({ ...header, number, knownBy: row.knownBy }, previous, digest).equals(row.hash))
    throw new Broken(`${name}: one of its columns was changed.`);
  if (row.knownBy !== latestOf(entry.known)) throw new Broken(`${name}: "knownBy" is not the end of "known".`);
  const own = streams.get(row.streamId) ?? [];
  if (row.streamVersion !== own.length + 1)
    throw new Broken(`${name}: it is number ${row.streamVersion} of its stream, expected ${own.length + 1}.`);
  own.push(entry);
  streams.set(row.streamId, own);
}

async function verifyStreams(pool: Pool, streams: ReadonlyMap<Id, readonly Entry[]>): Promise<void> {
  const { rows } = await pool.query<{ id: Id; kind: string; version: number }>(
    'SELECT id, kind, version FROM "Stream"',
  );
  for (const { id, kind, version } of rows) {
    const entries = streams.get(id);
    if (!entries) throw new Broken(`The stream ${id} has no entries.`);
    if (entries.length !== version)
      throw new Broken(`The stream ${id} says version ${version}, it has ${entries.length} entries.`);
    if (entries[0]?.streamKind !== kind)
      throw new Broken(`The stream ${id} says it is a ${kind}, its entries say ${entries[0]?.streamKind}.`);
  }
  if (rows.length !== streams.size) throw new Broken('A stream that has entries is missing from "Stream".');
}

/** Every row must be what the entries fold into, and nothing else may stand there. */
async function verifyRows(pool: Pool, streams: ReadonlyMap<Id, readonly Entry[]>): Promise<number> {
  const builder = recordsBuilder();
  for (const entries of streams.values())
    for (const entry of corrected(entries)) builder.apply(evolve(builder.done(), entry));
  const folded = builder.done();
  let count = 0;
  for (const { name, sqlName } of TABLES) {
    const { rows } = await pool.query<{ row: { id: Id } }>(`SELECT to_json(t) AS row FROM ${sqlName} t`);
    const found = new Map(rows.map(({ row }) => [row.id, row]));
    for (const record of folded[name].values()) {
      const row = found.get(record.id);
      if (!row) throw new Broken(`${name} ${record.id} (from entry ${record.entryId}): its row is missing.`);
      if (canonical(row) !== canonical(record))
        throw new Broken(
          `${name} ${record.id}: its row is not what entry ${record.entryId} says; ${firstDifference(row, record)}.`,
        );
      count += 1;
    }
    const stray = [...found.keys()].find((id) => !(folded[name] as ReadonlyMap<Id, unknown>).has(id));
    if (stray) throw new Broken(`${name} ${stray}: a row that no entry made.`);
  }
  if (TABLE_NAMES.length !== TABLES.length) throw new Error('Not all tables were compared.');
  return count;
}

function firstDifference(row: object, record: object): string {
  const left = Object.entries(row).map(([key, value]) => [key, canonical(value ?? null)] as const);
  const right = new Map(Object.entries(record).map(([key, value]) => [key, canonical(value ?? null)]));
  const [key] = left.find(([name, value]) => right.get(name) !== value) ?? ['its columns'];
  return `"${key}" differs`;
}
