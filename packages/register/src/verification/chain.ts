import { type Id, latestOf } from '@concord/domain';
import type { ClientBase } from 'pg';
import { entryHash, GENESIS, payloadDigest } from '../journal/hash.ts';
import { type JournalPosition, toRecorded } from '../journal/storedEntry.ts';
import { Broken } from './broken.ts';
import { readStored, STORED_COLUMNS, type StoredRow } from './storedRow.ts';

/** How many entries are read at a time. */
const BATCH = 2_000;

/** What was seen in the journal before and kept where nobody who changes it comes: the hash of an entry, by its number. */
export type Checkpoints = ReadonlyMap<bigint, string>;

/** What the entries say of each stream: its kind and how many there are. */
export type StreamsFound = ReadonlyMap<Id, Readonly<{ kind: string; version: number }>>;

/**
 * Recomputes every hash from the first entry to the head.
 *
 * @param checkpoints positions kept outside, each of which must be in the chain
 * @param pass told of each entry that agrees
 * @throws {Broken} with the first entry that does not agree
 */
export async function verifyChain(
  client: ClientBase,
  checkpoints: Checkpoints,
  progress: (entries: number) => void,
  pass: (position: JournalPosition) => void = () => undefined,
): Promise<Readonly<{ position: JournalPosition; streams: StreamsFound }>> {
  const streams = new Map<Id, { kind: string; version: number }>();
  let number = 0n;
  let previous: Buffer = GENESIS;
  let sightChanged = 0n;
  // Not page by page after a number: whoever may do everything can also put rows there without one, or with the same.
  await client.query(`DECLARE entries CURSOR FOR SELECT ${STORED_COLUMNS} FROM "JournalEntry" ORDER BY number`);
  for (let more = true; more; ) {
    const { rows } = await client.query<StoredRow>(`FETCH ${BATCH} FROM entries`);
    for (const row of rows) {
      verifyEntry(row, number + 1n, previous);
      countIn(streams, row);
      number += 1n;
      previous = row.hash;
      if (row.kind === 'visibilityChanged') sightChanged = number;
      const hash = row.hash.toString('hex');
      if ((checkpoints.get(number) ?? hash) !== hash)
        throw new Broken(`${nameOf(row)}: it is not the entry that the checkpoint has seen there.`);
      pass({ number, hash });
    }
    more = rows.length === BATCH;
    progress(Number(number));
  }
  await client.query('CLOSE entries');
  const seen = [...checkpoints.keys()].reduce((a, b) => (a > b ? a : b), 0n);
  if (seen > number)
    throw new Broken(
      `Entry ${number + 1n} is missing: the journal ends before it, and a checkpoint has seen entry ${seen}; its tail was removed.`,
    );
  await verifyHead(client, number, previous, sightChanged);
  return { position: { number, hash: previous.toString('hex') }, streams };
}

function nameOf({ number, id, kind }: StoredRow): string {
  return `Entry ${number} (${id}, ${kind})`;
}

/** @throws {Broken} with the name of the entry, also when nothing can be computed of what stands there */
function verifyEntry(row: StoredRow, expected: bigint, previous: Buffer): void {
  try {
    verifyPlace(row, expected);
    verifyHash(row, expected, previous);
  } catch (error) {
    if (error instanceof Broken) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Broken(`${nameOf(row)}: it was changed into what no entry can be: ${why}`);
  }
}

function verifyPlace(row: StoredRow, expected: bigint): void {
  const number = BigInt(row.number);
  if (number > expected) throw new Broken(`Entry ${expected} is missing; after ${expected - 1n} comes ${number}.`);
  if (number < 1n) throw new Broken(`${nameOf(row)}: numbers begin with 1.`);
  if (number < expected) throw new Broken(`${nameOf(row)}: there is another entry with this number.`);
}

function verifyHash(stored: StoredRow, expected: bigint, previous: Buffer): void {
  const name = nameOf(stored);
  const row = readStored(stored, name);
  const digest = payloadDigest(row.payload, row.salt);
  if (!digest.equals(row.payloadDigest))
    throw new Broken(`${name}: "payload", "salt" or "payloadDigest" was changed; they do not belong together.`);
  if (!previous.equals(row.previousHash))
    throw new Broken(`${name}: "previousHash" is not the hash of entry ${expected - 1n}.`);
  const { knownBy } = row;
  const entry = toRecorded(row);
  if (!entryHash({ ...entry, knownBy }, previous, digest).equals(row.hash))
    throw new Broken(`${name}: "hash" is not the hash of its columns; one of them was changed.`);
  if (knownBy !== latestOf(entry.known)) throw new Broken(`${name}: "knownBy" is not the end of "known".`);
}

function countIn(streams: Map<Id, { kind: string; version: number }>, row: StoredRow): void {
  const { kind, version } = streams.get(row.streamId) ?? { kind: row.streamKind, version: 0 };
  if (row.streamVersion !== version + 1)
    throw new Broken(`${nameOf(row)}: it is number ${row.streamVersion} of its stream, expected ${version + 1}.`);
  if (row.streamKind !== kind)
    throw new Broken(`${nameOf(row)}: it says that its stream is a ${row.streamKind}, those before it say ${kind}.`);
  streams.set(row.streamId, { kind, version: row.streamVersion });
}

async function verifyHead(client: ClientBase, number: bigint, hash: Buffer, sightChanged: bigint): Promise<void> {
  const { rows } = await client.query<{ id: number; number: string; hash: Buffer; sightChanged: string }>(
    'SELECT id, number, hash, "sightChanged" FROM "JournalHead"',
  );
  const head = rows[0];
  if (rows.length !== 1 || head?.id !== 1)
    throw new Broken(`"JournalHead" has ${rows.length} rows, expected the one that says where the journal ends.`);
  if (BigInt(head.number) !== number)
    throw new Broken(`The head of the journal says entry ${head.number}, the last entry is ${number}.`);
  if (BigInt(head.sightChanged) !== sightChanged)
    throw new Broken(
      `The head of the journal says that entry ${head.sightChanged} changed last who sees something; that is ${sightChanged}.`,
    );
  if (!head.hash.equals(hash)) throw new Broken(`The head of the journal has another hash than entry ${number}.`);
}
