import { randomBytes } from 'node:crypto';
import {
  type Change,
  type Entry,
  evolve,
  type Id,
  latestOf,
  mixesSynthetic,
  type NewEntry,
  type Records,
  recordsBuilder,
} from '@concord/domain';
import type { ClientBase } from 'pg';
import { correctedChanges, isCorrection } from './corrections.ts';
import { entryHash, payloadDigest } from './hash.ts';
import { isSightChange, sightChanges } from './sightChanges.ts';
import type { JournalPosition, StoredEntry } from './storedEntry.ts';
import { writeRows } from './writeRows.ts';

/** The channel that says "there is more in the journal", and nothing else. */
export const CHANNEL = 'concord_journal';

/** Raised with each change of `evolve`: rows that an older fold made are rebuilt before the server is ready. */
export const FOLD_VERSION = 7;

/** Somebody else wrote to a stream since it was read: read again and decide again. */
export class StreamMoved extends Error {}

/** An entry before it is recorded. It has an id already where another of the same batch names it; any other gets a new one. */
export type EntryToRecord = NewEntry & Readonly<{ id?: Id }>;

export type Recording = Readonly<{
  entries: readonly EntryToRecord[];
  /** The records of the streams as they were read. */
  records: Records;
  /** The version of each stream as it was read; a stream that is not named is new. */
  versions: ReadonlyMap<Id, number>;
  account: string | null;
  now: Date;
  newId: () => Id;
}>;

/**
 * The one function that writes. Within the caller's transaction it checks and advances the versions of the streams, writes
 * the rows that the entries change, and last, so that the lock is short, advances the head of the journal and appends.
 *
 * @throws {StreamMoved} when a stream is no longer at the version that was read
 * @throws for entries that cannot be recorded at all; whatever is thrown, the transaction must be rolled back
 */
export async function record(
  client: ClientBase,
  recording: Recording,
): Promise<Readonly<{ entries: readonly StoredEntry[]; position: JournalPosition }>> {
  const entries = place(recording);
  await advanceStreams(client, entries, recording.versions);
  await writeRows(client, await changesOf(client, entries, recording.records));
  return append(client, entries);
}

/** Gives each entry its id, unless it has one, and its place in its stream. */
function place({ entries, versions, account, now, newId }: Recording): readonly Entry[] {
  const next = new Map(versions);
  return entries.map((entry) => {
    const streamVersion = (next.get(entry.streamId) ?? 0) + 1;
    next.set(entry.streamId, streamVersion);
    return {
      ...entry,
      id: entry.id ?? newId(),
      streamVersion,
      recordedAt: now.toISOString(),
      recordedBy: account,
    } as Entry;
  });
}

async function advanceStreams(
  client: ClientBase,
  entries: readonly Entry[],
  versions: ReadonlyMap<Id, number>,
): Promise<void> {
  const streams = [...Map.groupBy(entries, ({ streamId }) => streamId)]
    // In one order for everybody, so that two writers never wait for each other.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => ({
      id,
      kind: own[0]?.streamKind,
      expected: versions.get(id) ?? 0,
      version: own.at(-1)?.streamVersion,
    }));
  const { rowCount } = await client.query(
    `INSERT INTO "Stream" AS s (id, kind, version, "foldVersion")
     SELECT id, kind, version, $2 FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, kind text, version int, expected int)
     ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version
       WHERE s.version = (SELECT (r->>'expected')::int FROM jsonb_array_elements($1::jsonb) r WHERE (r->>'id')::uuid = s.id)`,
    [JSON.stringify(streams), FOLD_VERSION],
  );
  if (rowCount !== streams.length) throw new StreamMoved();
}

async function changesOf(client: ClientBase, entries: readonly Entry[], records: Records): Promise<readonly Change[]> {
  const builder = recordsBuilder(records);
  const changes: Change[] = [];
  for (const entry of entries) {
    checkSides(builder.done(), entry);
    const own = await changesBy(client, entry, entries, builder.done());
    if (!isSightChange(entry)) for (const change of own) checkVisibility(builder.done(), change);
    builder.apply(own);
    changes.push(...own);
  }
  return changes;
}

async function changesBy(
  client: ClientBase,
  entry: Entry,
  recording: readonly Entry[],
  records: Records,
): Promise<readonly Change[]> {
  if (isCorrection(entry)) return correctedChanges(client, entry, recording);
  if (isSightChange(entry)) return sightChanges(client, entry, recording);
  return evolve(records, entry);
}

/** Nothing fictional is ever said of what is real: the last test, after those of commands and datasets. */
function checkSides(records: Records, entry: Entry): void {
  const mixture = mixesSynthetic(records, entry);
  if (!mixture) return;
  const names = [...mixture.real, ...mixture.synthetic].map(({ en }) => en).join(', ');
  throw new Error(`The entry ${entry.kind} mixes the real with the fictional: ${names}.`);
}

/** A record has one visibility, and every entry that changes it has the same, unless it changes that: so sight filters rows as it filters entries. */
function checkVisibility(records: Records, { table, id, record: changed }: Change): void {
  const before = records[table].get(id);
  if (before && changed && before.visibility !== changed.visibility)
    throw new Error(
      `The ${table} ${id} is for ${before.visibility}; an entry for ${changed.visibility} cannot change it.`,
    );
}

async function append(
  client: ClientBase,
  entries: readonly Entry[],
): Promise<Readonly<{ entries: readonly StoredEntry[]; position: JournalPosition }>> {
  const { rows } = await client.query<{ number: string; hash: Buffer }>(
    'UPDATE "JournalHead" SET number = number + $1 WHERE id = 1 RETURNING number, hash',
    [entries.length],
  );
  const head = rows[0];
  if (!head) throw new Error('The journal has no head; was the database prepared?');
  const first = BigInt(head.number) - BigInt(entries.length) + 1n;
  let previousHash: Buffer = head.hash;
  const stored = entries.map((entry, index) => {
    const number = first + BigInt(index);
    const salt = randomBytes(16);
    const digest = payloadDigest(entry.payload, salt);
    const knownBy = latestOf(entry.known);
    if (knownBy === null) throw new Error(`The entry ${entry.id} does not say by when it was known.`);
    const hash = entryHash({ ...entry, number, knownBy }, previousHash, digest);
    const row = { number: String(number), knownBy, salt, digest, previousHash, hash };
    previousHash = hash;
    return { entry, ...row };
  });
  await client.query(
    `WITH head AS (UPDATE "JournalHead" SET hash = decode($2, 'hex'), "sightChanged" = coalesce($4::bigint, "sightChanged") WHERE id = 1),
     woken AS (SELECT pg_notify($3, ''))
     INSERT INTO "JournalEntry" (number, id, "streamId", "streamKind", "streamVersion", kind, version, payload, salt,
       "payloadDigest", occurred, known, "knownBy", "recordedAt", "recordedBy", sources, visibility,
       "recordedVisibility", "previousHash", hash)
     SELECT r.number, r.id, r."streamId", r."streamKind", r."streamVersion", r.kind, r.version, r.payload,
       decode(r.salt, 'hex'), decode(r.digest, 'hex'), r.occurred, r.known, r."knownBy", r."recordedAt", r."recordedBy",
       r.sources, r.visibility, r.visibility, decode(r."previousHash", 'hex'), decode(r.hash, 'hex')
     FROM woken, jsonb_to_recordset($1::jsonb) AS r(number bigint, id uuid, "streamId" uuid, "streamKind" text,
       "streamVersion" int, kind text, version int, payload jsonb, salt text, digest text, occurred jsonb, known jsonb,
       "knownBy" text, "recordedAt" timestamptz, "recordedBy" text, sources jsonb, visibility text,
       "previousHash" text, hash text)`,
    [
      JSON.stringify(
        stored.map(({ entry, number, knownBy, salt, digest, previousHash: previous, hash }) => ({
          ...entry,
          ...{ number, knownBy, salt: salt.toString('hex'), digest: digest.toString('hex') },
          ...{ previousHash: previous.toString('hex'), hash: hash.toString('hex') },
        })),
      ),
      previousHash.toString('hex'),
      CHANNEL,
      stored.findLast(({ entry }) => isSightChange(entry))?.number ?? null,
    ],
  );
  return {
    entries: stored.map(({ entry, number, hash }) => ({
      ...entry,
      number: BigInt(number),
      hash: hash.toString('hex'),
    })),
    position: { number: BigInt(head.number), hash: previousHash.toString('hex') },
  };
}
