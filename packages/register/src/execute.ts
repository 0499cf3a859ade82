import { createHash } from 'node:crypto';
import {
  type Command,
  decide,
  dossiersOf,
  type Id,
  isMeetingCommand,
  type LocalDate,
  type Refusal,
  refuse,
  sightOf,
  VISIBILITIES,
  type Viewer,
  type Visibility,
  versionConflict,
} from '@concord/domain';
import type { Pool, PoolClient } from 'pg';
import { v7 as newId } from 'uuid';
import { lockStreams } from './append.ts';
import { record, StreamMoved } from './journal/record.ts';
import type { JournalPosition, StoredEntry } from './journal/storedEntry.ts';
import { loadEntries } from './loading/entries.ts';
import { isId, isStorable, loadSnapshot } from './loading/snapshot.ts';
import { inTransaction } from './transaction.ts';

/** How often a command is decided again because somebody else wrote first. */
const ATTEMPTS = 5;
/** How many commands may be under way in one process; more are refused at once rather than answered too late. */
const UNDER_WAY = 400;

export type CommandContext = Readonly<{
  viewer: Viewer;
  /** 1 to 200 printable characters; the same key with the same command gives the first answer again. */
  idempotencyKey: string;
  /** The dossier's version that the sender saw; another one now is refused. */
  expectedVersion?: number | undefined;
}>;

export type Executed = Readonly<{ kind: 'executed'; entries: readonly StoredEntry[]; position: JournalPosition }>;
export type Outcome = Executed | Readonly<{ kind: 'refused'; refusal: Refusal }>;

/** What carries out commands on a pool of their own, so that readers never wait for them. */
export function createExecutor(
  pool: Pool,
  clock: Readonly<{ today: () => LocalDate; now: () => Date }>,
): (command: Command, context: CommandContext) => Promise<Outcome> {
  let underWay = 0;
  return async (command, context) => {
    if (underWay >= UNDER_WAY) return refused(refuse('BUSY'));
    underWay += 1;
    try {
      return await execute(pool, command, context, clock);
    } finally {
      underWay -= 1;
    }
  };
}

/** Carries out a command in one transaction: loads, decides, records; or refuses and writes nothing. */
async function execute(
  pool: Pool,
  command: Command,
  context: CommandContext,
  clock: Readonly<{ today: () => LocalDate; now: () => Date }>,
): Promise<Outcome> {
  if (context.viewer.role === 'anonymous') return refused(refuse('NOT_SIGNED_IN'));
  if (!slugsOf(command).every(isStorable)) return refused(refuse('UNKNOWN_DOSSIER', { dossier: '' }));
  if (!/^[\p{L}\p{N}\p{P}\p{S} ]{1,200}$/u.test(context.idempotencyKey))
    return refused(refuse('INVALID_IDEMPOTENCY_KEY'));
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(pool, (client) => attemptOnce(client, command, context, clock));
    } catch (error) {
      if (!(error instanceof StreamMoved) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function attemptOnce(
  client: PoolClient,
  command: Command,
  { viewer, idempotencyKey, expectedVersion }: CommandContext,
  clock: Readonly<{ today: () => LocalDate; now: () => Date }>,
): Promise<Outcome> {
  const account = viewer.role === 'anonymous' ? '' : viewer.account;
  const fingerprint = fingerprintOf(command);
  const earlier = await findExecuted(client, account, idempotencyKey, fingerprint);
  if (earlier) return earlier;

  // Commands on one dossier or meeting queue up here rather than decide on a state that is about to change.
  const slugs = slugsOf(command);
  const meetingId = 'meetingId' in command && command.meetingId && isId(command.meetingId) ? command.meetingId : null;
  await client.query(
    `SELECT 1 FROM "Stream" WHERE id IN (SELECT id FROM "Dossier" WHERE slug = ANY($1)) OR id = $2 ORDER BY id FOR UPDATE`,
    [slugs, meetingId],
  );
  const choice = { slugs };
  const sight = sightOf(viewer);
  const everything = await loadSnapshot(client, VISIBILITIES, choice);
  // Decided is on what the sender sees: a refusal tells nothing else, and what is stated is about what they know.
  const seen = sight.length === VISIBILITIES.length ? everything : await loadSnapshot(client, sight, choice);
  const subject = isMeetingCommand(command) ? meetingId : [...seen.records.dossier.keys()][0];
  const conflict = await checkVersion(client, subject, sight, expectedVersion);
  const decision = decide(command, seen.records, { today: clock.today(), viewer, newId });
  if (decision.kind === 'refused') return decision;
  if (conflict) return refused(conflict);

  const { entries, position } = await record(client, {
    entries: decision.entries,
    records: everything.records,
    versions: await lockStreams(client, [...new Set(decision.entries.map(({ streamId }) => streamId))]),
    account,
    now: clock.now(),
    newId,
  });
  await client.query(
    `INSERT INTO "ExecutedCommand" (account, key, fingerprint, "entryIds", position, "executedAt")
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [account, idempotencyKey, fingerprint, entries.map(({ id }) => id), position.number, clock.now()],
  );
  return { kind: 'executed', entries, position };
}

/** The same for the same command, in whatever order its fields come; also of texts that canonical JSON refuses. */
function fingerprintOf(command: Command): Buffer {
  const text = JSON.stringify(command, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(text).digest();
}

/** The first answer to the same command under the same key. Two that race wait for each other here. */
async function findExecuted(
  client: PoolClient,
  account: string,
  key: string,
  fingerprint: Buffer,
): Promise<Outcome | undefined> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${account}\n${key}`]);
  const { rows } = await client.query<{ fingerprint: Buffer; entryIds: string[]; position: string }>(
    'SELECT fingerprint, "entryIds", position FROM "ExecutedCommand" WHERE account = $1 AND key = $2',
    [account, key],
  );
  const found = rows[0];
  if (!found) return undefined;
  if (!found.fingerprint.equals(fingerprint)) return refused(refuse('IDEMPOTENCY_KEY_REUSED'));
  const entries = await loadEntries(client, { sight: VISIBILITIES, ids: found.entryIds });
  return { kind: 'executed', entries, position: { number: BigInt(found.position), hash: entries.at(-1)?.hash ?? '' } };
}

/** A dossier, or a meeting, that has moved on since the sender saw it is refused, with what came since. */
async function checkVersion(
  client: PoolClient,
  subject: Id | null | undefined,
  sight: readonly Visibility[],
  expected: number | undefined,
): Promise<Refusal | undefined> {
  if (expected === undefined || !subject) return undefined;
  const seen = await loadEntries(client, { sight, streamIds: [subject] });
  if (seen.length === expected) return undefined;
  return versionConflict(expected, seen);
}

/** The slugs of the dossiers that a command is about. */
function slugsOf(command: Command): readonly string[] {
  return isMeetingCommand(command) ? dossiersOf(command) : [command.dossier];
}

function refused(refusal: Refusal): Outcome {
  return { kind: 'refused', refusal };
}
