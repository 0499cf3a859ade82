import type { ClientBase } from 'pg';
import { DATASETS } from '../append.ts';
import type { JournalPosition } from '../journal/storedEntry.ts';
import { checkMigrated } from '../prepare.ts';
import { withClient } from '../withClient.ts';
import { Broken } from './broken.ts';
import { type Checkpoints, verifyChain } from './chain.ts';
import { verifyCommands } from './commands.ts';
import { verifyFiles } from './files.ts';
import { verifyRows, verifyStreams } from './rows.ts';

export type Verification =
  | Readonly<{ kind: 'sound'; position: JournalPosition; streams: number; rows: number }>
  | Readonly<{ kind: 'broken'; what: string }>;

/** What is held against the journal, and what is told meanwhile. */
export type VerificationChoice = Readonly<{
  /** Positions kept outside: a journal that ends before one, or has another entry there, is broken. */
  checkpoints?: Checkpoints;
  /** Told how many entries have been recomputed, after each batch. */
  progress?: (entries: number) => void;
  /** Told of each entry that agrees, in order: what a checkpoint keeps. */
  pass?: (position: JournalPosition) => void;
}>;

export type VerificationSettings = VerificationChoice & Readonly<{ databaseUrl: string }>;

/**
 * Recomputes the hash chain, folds every stream and compares every row with what the entries say, and every file with the digest that
 * names it, all in one snapshot of the database, so that others may go on writing meanwhile.
 *
 * @throws when the database cannot be reached or is not migrated
 */
export async function verify({ databaseUrl, ...choice }: VerificationSettings): Promise<Verification> {
  return withClient(databaseUrl, async (client) => {
    await checkMigrated(client);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return verifyWithin(client, choice);
  });
}

/** The same within a transaction that is open. */
export async function verifyWithin(client: ClientBase, choice: VerificationChoice): Promise<Verification> {
  const { checkpoints = new Map(), progress = () => undefined, pass } = choice;
  try {
    const { position, streams } = await verifyChain(client, checkpoints, progress, pass);
    await verifyStreams(client, streams);
    const rows = await verifyRows(client, streams);
    await verifyCommands(client, DATASETS);
    await verifyFiles(client);
    return { kind: 'sound', position, streams: streams.size, rows };
  } catch (error) {
    if (error instanceof Broken) return { kind: 'broken', what: error.message };
    throw error;
  }
}
