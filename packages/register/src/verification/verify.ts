import { DATASETS } from '../append.ts';
import type { JournalPosition } from '../journal/storedEntry.ts';
import { checkMigrated } from '../prepare.ts';
import { withClient } from '../withClient.ts';
import { Broken } from './broken.ts';
import { verifyChain } from './chain.ts';
import { verifyCommands } from './commands.ts';
import { verifyRows, verifyStreams } from './rows.ts';

export type Verification =
  | Readonly<{ kind: 'sound'; position: JournalPosition; streams: number; rows: number }>
  | Readonly<{ kind: 'broken'; what: string }>;

export type VerificationSettings = Readonly<{
  databaseUrl: string;
  /** A position kept outside: a journal that ends before it, or has another entry there, is broken. */
  checkpoint?: JournalPosition;
  /** Told how many entries have been recomputed, after each batch. */
  progress?: (entries: number) => void;
}>;

/**
 * Recomputes the hash chain, folds every stream and compares every row with what the entries say, all in one snapshot of
 * the database, so that others may go on writing meanwhile.
 *
 * @throws when the database cannot be reached or is not migrated
 */
export async function verify({ databaseUrl, checkpoint, progress }: VerificationSettings): Promise<Verification> {
  return withClient(databaseUrl, async (client) => {
    try {
      await checkMigrated(client);
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const { position, streams } = await verifyChain(client, checkpoint, progress ?? (() => undefined));
      await verifyStreams(client, streams);
      const rows = await verifyRows(client, streams);
      await verifyCommands(client, DATASETS);
      return { kind: 'sound', position, streams: streams.size, rows };
    } catch (error) {
      if (error instanceof Broken) return { kind: 'broken', what: error.message };
      throw error;
    }
  });
}
