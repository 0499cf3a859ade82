import { createHash } from 'node:crypto';
import {
  type CitingDecision,
  type Command,
  checkCommand,
  checkCorrects,
  checkKnown,
  type Decision,
  decide,
  decideCiting,
  type Entry,
  type Id,
  knownOf,
  type LocalDate,
  type NewEntry,
  notAllowed,
  type Records,
  type Refusal,
  type RegisterPaper,
  refuse,
  rowsBy,
  type Sight,
  sightOf,
  streamsNamed,
  subjectsOf,
  VISIBILITIES,
  type Viewer,
  versionConflict,
} from '@concord/domain';
import pg, { type Pool, type PoolClient } from 'pg';
import { v7 as newId } from 'uuid';
import { WRITING, WRITING_ALONE } from './append.ts';
import { keepFiles, type ReceivedFile } from './files/index.ts';
import { follow, watch } from './following.ts';
import { lockStreams } from './journal/lockStreams.ts';
import { record, StreamMoved } from './journal/record.ts';
import type { JournalPosition, StoredEntry } from './journal/storedEntry.ts';
import { checkElsewhere, isFarReaching, loadCorrected, loadEntry, slugsIn } from './loading/corrected.ts';
import { loadEntries } from './loading/entries.ts';
import { loadHanging } from './loading/hanging.ts';
import { isId, isStorable, loadSnapshot } from './loading/snapshot.ts';
import { inTransaction, PoolBusy } from './transaction.ts';

/** How often a command is decided again because somebody else wrote first. */
const ATTEMPTS = 5;
/** How many commands may be under way in one process; more are refused at once rather than answered too late. */
const UNDER_WAY = 400;

export type CommandContext = Readonly<{
  viewer: Viewer;
  /** 1 to 200 printable characters; the same key with the same command gives the first answer again. */
  idempotencyKey: string;
  /** The version that the sender saw of what the command is about; another one now is refused. */
  expectedVersion?: number | undefined;
  /** The files that the command names, kept when it is carried out. */
  files?: readonly ReceivedFile[];
  /** A paper that comes into the register with the command, which cites it as `BROUGHT`: both are recorded, or neither. */
  paper?: RegisterPaper | undefined;
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
  const barred = checkCommand(context.viewer, command.command);
  if (barred) return refused(barred);
  if (!subjectsOf(command).dossiers.every(isStorable)) return refused(refuse('UNKNOWN_DOSSIER', { dossier: '' }));
  if (!/^[\p{L}\p{N}\p{P}\p{S} ]{1,200}$/u.test(context.idempotencyKey))
    return refused(refuse('INVALID_IDEMPOTENCY_KEY'));
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(pool, (client) => attemptOnce(client, command, context, clock));
    } catch (error) {
      if (error instanceof PoolBusy) return refused(refuse('BUSY'));
      if (!(error instanceof StreamMoved || isSlugTaken(error)) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function attemptOnce(
  client: PoolClient,
  command: Command,
  { viewer, idempotencyKey, expectedVersion, files = [], paper }: CommandContext,
  clock: Readonly<{ today: () => LocalDate; now: () => Date }>,
): Promise<Outcome> {
  const account = viewer.role === 'anonymous' ? '' : viewer.account;
  const fingerprint = fingerprintOf(paper ? [command, paper] : command);
  const sight = sightOf(viewer);
  const target = command.command === 'correctEntry' ? await loadEntry(client, sight, command.entryId) : undefined;
  const certain = target && checkCorrects(viewer, target);
  if (certain) return refused(certain);
  // A delegate corrects positions only, on which nothing outside of the dossier leans: it keeps nobody waiting.
  const isAlone =
    command.command === 'changeVisibility' ||
    (viewer.role !== 'delegate' && target !== undefined && isFarReaching(target));
  const earlier = await findExecuted(client, { account, key: idempotencyKey, fingerprint, sight, isAlone });
  if (earlier?.kind === 'refused') return earlier;

  // Commands on one dossier or meeting queue up here rather than decide on a state that is about to change.
  const subjects = subjectsOf(command);
  const documentIds = subjects.documentIds.filter(isId);
  const slugs = [...subjects.dossiers, ...(await dossiersOf(client, documentIds))];
  const meetingId = subjects.meetingId !== null && isId(subjects.meetingId) ? subjects.meetingId : null;
  if (subjects.registry) await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('registry', 0))`);
  await client.query(
    `SELECT 1 FROM "Stream" WHERE id IN (SELECT id FROM "Dossier" WHERE slug = ANY($1)) OR id = $2 OR id = ANY($3::uuid[])
     ORDER BY id FOR UPDATE`,
    [slugs, meetingId, target ? [...documentIds, target.streamId] : documentIds],
  );
  const corrected = command.command === 'correctEntry' ? await loadCorrected(client, sight, target) : undefined;
  const hanging = command.command === 'changeVisibility' ? await loadHanging(client, command.what) : undefined;
  const decidedOn = corrected ?? hanging;
  const choice = decidedOn ? { ids: [...decidedOn.dossierIds, ...(await idsOf(client, slugs))] } : { slugs };
  const everything = await loadSnapshot(client, VISIBILITIES, choice);
  // Decided is on what the sender sees: a refusal tells nothing else, and what is stated is about what they know.
  const seesAll = VISIBILITIES.every((kind) => sight.includes(kind));
  const seen = seesAll ? everything : await loadSnapshot(client, sight, choice);
  const dossierId = decidedOn ? decidedOn.streamId : [...seen.records.dossier.keys()][0];
  const documentSlugs = await takenSlugs(
    client,
    [...(corrected ? slugsIn(corrected) : subjects.documentSlugs), ...(paper ? subjectsOf(paper).documentSlugs : [])],
    target?.streamId,
  );
  const entries =
    decidedOn?.entries ??
    (subjects.entries && dossierId ? await loadEntries(client, { sight, streamIds: [dossierId] }) : []);
  const deciding = { today: clock.today(), viewer, newId, documentSlugs, entries };
  const decision: CitingDecision = paper
    ? decideCiting(paper, command, seen.records, deciding)
    : decide(command, seen.records, deciding);
  if (earlier) return answerAgain(earlier, decision, viewer);
  if (decision.kind === 'refused') return decision;
  const leaning = corrected && (await checkElsewhere(client, sight, corrected, decision.entries));
  if (leaning) return refused(leaning);
  const { brought = [] } = decision;
  const made = [...brought, ...decision.entries];
  const known = asKnown(made, entries);
  const early = await checkSince(client, everything.records, known);
  if (early) return refused(early);
  const versioned = {
    dossier: dossierId ? [dossierId] : undefined,
    meeting: meetingId === null ? undefined : [meetingId],
    own: decision.entries.slice(0, 1).map(({ streamId }) => streamId),
    route:
      command.command === 'publishRoute' ? rowsBy(seen.records.route, 'slug', command.slug).map(({ id }) => id) : [],
  };
  const streamIds = subjects.versioned ? versioned[subjects.versioned] : undefined;
  const conflict = await checkVersion(client, streamIds, sight, expectedVersion);
  if (conflict) return refused(conflict);

  const watched = await watch(client, made);
  const versions = await lockStreams(client, [...new Set(made.map(({ streamId }) => streamId))]);
  const now = clock.now();
  const recorded = await record(client, {
    ...{ entries: made, records: everything.records, versions },
    ...{ account, now, newId },
  });
  if (watched) await follow(client, watched, known, { today: clock.today(), now, newId });
  await keepFiles(client, files, now);
  const own = recorded.entries.slice(brought.length);
  await client.query(
    `INSERT INTO "ExecutedCommand" (account, key, fingerprint, "entryIds", position, "executedAt")
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [account, idempotencyKey, fingerprint, own.map(({ id }) => id), recorded.position.number, now],
  );
  return { kind: 'executed', entries: own, position: recorded.position };
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

/** What was recorded under a key, as far as its sender sees it by now. */
type Earlier = Readonly<{ kind: 'earlier'; entries: readonly StoredEntry[]; isWhole: boolean }>;

/** Under which key an account sends a command, and whether nobody else may write meanwhile. */
type Key = Readonly<{ account: string; key: string; fingerprint: Buffer; sight: Sight; isAlone: boolean }>;

/**
 * What the same command under the same key led to. Two that race wait for each other here, and a correction on which anything could
 * be leaning for whoever is writing.
 */
async function findExecuted(
  client: PoolClient,
  { account, key, fingerprint, sight, isAlone }: Key,
): Promise<Earlier | Extract<Outcome, { kind: 'refused' }> | undefined> {
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
function answerAgain({ entries, isWhole }: Earlier, decision: Decision, viewer: Viewer): Outcome {
  const last = entries.at(-1);
  if (decision.kind === 'refused' && (!isWhole || decision.refusal.code === 'NOT_ALLOWED')) return decision;
  if (!isWhole || !last) return refused(notAllowed(viewer));
  return { kind: 'executed', entries, position: { number: last.number, hash: last.hash } };
}

/** What a command is about has moved on since the sender saw it: that is refused, with what came since. */
async function checkVersion(
  client: PoolClient,
  streamIds: readonly Id[] | undefined,
  sight: Sight,
  expected: number | undefined,
): Promise<Refusal | undefined> {
  if (expected === undefined || !streamIds) return undefined;
  const seen = await loadEntries(client, { sight, streamIds });
  if (seen.length === expected) return undefined;
  return versionConflict(expected, seen);
}

/** The refusal for entries that would be known before the streams that they refer to. */
async function checkSince(
  client: PoolClient,
  records: Records,
  entries: readonly NewEntry[],
): Promise<Refusal | undefined> {
  const { rows } = await client.query<{ id: Id; since: LocalDate }>(
    'SELECT "streamId" AS id, min("knownBy") AS since FROM "JournalEntry" WHERE "streamId" = ANY($1::uuid[]) GROUP BY 1',
    [[...streamsNamed(records, entries)]],
  );
  return checkKnown(records, entries, new Map(rows.map(({ id, since }) => [id, since])));
}

/** The entries with the `known` that counts: a corrected slip is known since what it corrects is. */
function asKnown(made: readonly NewEntry[], entries: readonly Entry[]): readonly NewEntry[] {
  const known = knownOf(entries);
  return made.map((entry) =>
    entry.kind === 'misentryCorrected' ? { ...entry, known: known.get(entry.payload.corrects) ?? entry.known } : entry,
  );
}

/** The ids of dossiers, whoever may see them. */
async function idsOf(client: PoolClient, slugs: readonly string[]): Promise<readonly Id[]> {
  if (slugs.length === 0) return [];
  const { rows } = await client.query<{ id: Id }>('SELECT id FROM "Dossier" WHERE slug = ANY($1)', [slugs]);
  return rows.map(({ id }) => id);
}

/** The slugs of the dossiers in which documents travel; what may not be seen of them is not loaded all the same. */
async function dossiersOf(client: PoolClient, documentIds: readonly Id[]): Promise<readonly string[]> {
  if (documentIds.length === 0) return [];
  const { rows } = await client.query<{ slug: string }>(
    'SELECT slug FROM "Dossier" WHERE id IN (SELECT "dossierId" FROM "Document" WHERE id = ANY($1::uuid[]))',
    [documentIds],
  );
  return rows.map(({ slug }) => slug);
}

/** Those of the slugs that documents of other streams have, of whatever dossier and whoever may see them. */
async function takenSlugs(
  client: PoolClient,
  slugs: readonly string[],
  streamId: Id | undefined,
): Promise<ReadonlySet<string>> {
  if (slugs.length === 0) return new Set();
  const { rows } = await client.query<{ slug: string }>(
    'SELECT slug FROM "Document" WHERE slug = ANY($1) AND "streamId" IS DISTINCT FROM $2',
    [slugs, streamId ?? null],
  );
  return new Set(rows.map(({ slug }) => slug));
}

/** Whether somebody else gave a slug away since it was looked for: then the command is decided again, and refused. */
function isSlugTaken(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError &&
    error.code === '23505' &&
    /^(Document|Dossier|Organisation|MemberState|Administration|Body)_(slug|code)_key$/.test(error.constraint ?? '')
  );
}

function refused(refusal: Refusal): Extract<Outcome, { kind: 'refused' }> {
  return { kind: 'refused', refusal };
}
