import { createHash } from 'node:crypto';
import { type LocalDate, VISIBILITIES } from '@concord/domain';
import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { keepFiles, type ReceivedFile } from './files/index.ts';
import { follow, watch } from './following.ts';
import { canonical } from './journal/hash.ts';
import { lockStreams } from './journal/lockStreams.ts';
import { type EntryToRecord, record } from './journal/record.ts';
import type { StoredEntry } from './journal/storedEntry.ts';
import { loadSnapshot } from './loading/snapshot.ts';
import { inTransaction } from './transaction.ts';

export type AppendContext = Readonly<{
  /** Names what is appended, such as a dataset: a second time nothing is recorded. */
  idempotencyKey: string;
  /** The files that the entries name. */
  files?: readonly ReceivedFile[];
}>;

/** Held while somebody writes, so that nothing comes to lean on what is just being corrected; and held by who corrects, alone. */
export const WRITING = `pg_advisory_xact_lock_shared(hashtextextended('writing', 0))`;
export const WRITING_ALONE = `pg_advisory_xact_lock(hashtextextended('writing', 0))`;

/** Under which name datasets are kept among the executed commands. */
export const DATASETS = 'dataset';

/**
 * Records prepared entries over any number of streams in one transaction: all or nothing.
 *
 * @returns the entries as recorded; none when the key was used before
 */
export async function append(
  pool: Pool,
  entries: readonly EntryToRecord[],
  { idempotencyKey, files = [] }: AppendContext,
  clock: Readonly<{ today: () => LocalDate; now: () => Date }>,
): Promise<readonly StoredEntry[]> {
  return inTransaction(pool, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0)), ${WRITING}`, [
      `${DATASETS}\n${idempotencyKey}`,
    ]);
    const known = 'SELECT 1 FROM "ExecutedCommand" WHERE account = $1 AND key = $2';
    if ((await client.query(known, [DATASETS, idempotencyKey])).rowCount) return [];
    const streamIds = [...new Set(entries.map(({ streamId }) => streamId))];
    const versions = await lockStreams(client, streamIds);
    const { records } = await loadSnapshot(client, VISIBILITIES, { ids: streamIds });
    const watched = await watch(client, entries);
    const now = clock.now();
    const recorded = await record(client, { ...{ entries, records, versions, now, newId }, account: null });
    if (watched) await follow(client, watched, entries, { today: clock.today(), now, newId });
    await keepFiles(client, files, now);
    await client.query(
      `INSERT INTO "ExecutedCommand" (account, key, fingerprint, "entryIds", position, "executedAt")
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        ...[DATASETS, idempotencyKey, createHash('sha256').update(canonical(entries)).digest()],
        ...[recorded.entries.map(({ id }) => id), recorded.position.number, now],
      ],
    );
    return recorded.entries;
  });
}
