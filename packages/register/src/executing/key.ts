import { createHash } from 'node:crypto';
import { type Command, type Decision, type Id, notAllowed, refuse, type Sight, type Viewer } from '@concord/domain';
import type { PoolClient } from 'pg';
import { WRITING, WRITING_ALONE } from '../append.ts';
import type { JournalPosition, StoredEntry } from '../journal/storedEntry.ts';
import { loadEntries } from '../loading/entries.ts';
import { type CommandContext, type Outcome, type Refused, refused } from './outcome.ts';

/** Under which key an account sends what. */
export type Key = Readonly<{ account: string; key: string; fingerprint: Buffer }>;

/** What was recorded under a key, as far as its sender sees it by now. */
type Earlier = Readonly<{ kind: 'earlier'; entries: readonly StoredEntry[]; isWhole: boolean }>;

export function keyOf(command: Command, { viewer, idempotencyKey, paper }: CommandContext): Key {
  return {
    account: viewer.role === 'anonymous' ? '' : viewer.account,
    key: idempotencyKey,
    fingerprint: fingerprintOf(paper ? [command, paper] : command),
  };
}

/** The same for the same command, in whatever order its fields come; also of texts that canonical JSON refuses. */
function fingerprintOf(command: Command | readonly Command[]): Buffer {
  const text = JSON.stringify(command, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(text).digest();
}

/**
 * What the same command under the same key led to. Two that race wait for each other here, and where one is to be decided alone it waits
 * for whoever is writing.
 */
export async function takeKey(
  client: PoolClient,
  { account, key, fingerprint }: Key,
  { sight, isAlone }: Readonly<{ sight: Sight; isAlone: boolean }>,
): Promise<Earlier | Refused | undefined> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0)), ${isAlone ? WRITING_ALONE : WRITING}`, [
    `${account}\n${key}`,
  ]);
  const { rows } = await client.query<{ fingerprint: Buffer; entryIds: string[] }>(
    'SELECT fingerprint, "entryIds" FROM "ExecutedCommand" WHERE account = $1 AND key = $2',
    [account, key],
  );
  const found = rows[0];
  if (!found) return undefined;
  if (!found.fingerprint.equals(fingerprint)) return refused(refuse('IDEMPOTENCY_KEY_REUSED'));
  const entries = await loadEntries(client, { sight, ids: found.entryIds });
  return { kind: 'earlier', entries, isWhole: entries.length === found.entryIds.length };
}

/**
 * The first answer once more, for who may still enter this and sees what was recorded: the account may have come to speak for another
 * state since. Any other refusal only says that it has been done already.
 */
export function answerAgain({ entries, isWhole }: Earlier, decision: Decision, viewer: Viewer): Outcome {
  const last = entries.at(-1);
  if (decision.kind === 'refused' && (!isWhole || decision.refusal.code === 'NOT_ALLOWED')) return decision;
  if (!isWhole || !last) return refused(notAllowed(viewer));
  return { kind: 'executed', entries, position: { number: last.number, hash: last.hash } };
}

/** Keeps with the entries themselves under which key they were recorded. */
export async function keepKey(
  client: PoolClient,
  { account, key, fingerprint }: Key,
  { entryIds, position, now }: Readonly<{ entryIds: readonly Id[]; position: JournalPosition; now: Date }>,
): Promise<void> {
  await client.query(
    `INSERT INTO "ExecutedCommand" (account, key, fingerprint, "entryIds", position, "executedAt")
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [account, key, fingerprint, entryIds, position.number, now],
  );
}
