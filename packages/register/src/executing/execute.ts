import {
  type CitingDecision,
  type Command,
  checkCommand,
  checkCorrects,
  decide,
  decideCiting,
  type Entry,
  knownOf,
  type LocalDate,
  type NewEntry,
  refuse,
  sightOf,
  subjectsOf,
  type Viewer,
} from '@concord/domain';
import pg, { type Pool, type PoolClient } from 'pg';
import { v7 as newId } from 'uuid';
import { keepFiles } from '../files/index.ts';
import { follow, watch } from '../following.ts';
import { lockStreams } from '../journal/lockStreams.ts';
import { record, StreamMoved } from '../journal/record.ts';
import { checkElsewhere, isFarReaching, loadEntry } from '../loading/corrected.ts';
import { isStorable } from '../loading/snapshot.ts';
import { inTransaction, PoolBusy } from '../transaction.ts';
import { checkSince, checkVersion, versionedBy } from './checks.ts';
import { answerAgain, keepKey, keyOf, takeKey } from './key.ts';
import { takeMatter } from './matter.ts';
import { type CommandContext, type Outcome, refused } from './outcome.ts';

/** How often a command is decided again because somebody else wrote first. */
const ATTEMPTS = 5;
/** How many commands may be under way in one process; more are refused at once rather than answered too late. */
const UNDER_WAY = 400;

type Clock = Readonly<{ today: () => LocalDate; now: () => Date }>;

/** What carries out commands on a pool of their own, so that readers never wait for them. */
export function createExecutor(
  pool: Pool,
  clock: Clock,
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
async function execute(pool: Pool, command: Command, context: CommandContext, clock: Clock): Promise<Outcome> {
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
  context: CommandContext,
  clock: Clock,
): Promise<Outcome> {
  const { viewer, expectedVersion, files = [], paper } = context;
  const sight = sightOf(viewer);
  const target = command.command === 'correctEntry' ? await loadEntry(client, sight, command.entryId) : undefined;
  const certain = target && checkCorrects(viewer, target);
  if (certain) return refused(certain);
  const key = keyOf(command, context);
  const earlier = await takeKey(client, key, { sight, isAlone: isDecidedAlone(command, viewer, target) });
  if (earlier?.kind === 'refused') return earlier;

  const matter = await takeMatter(client, { command, paper, sight, target });
  const { seen, everything, entries, documentSlugs } = matter;
  const deciding = { today: clock.today(), viewer, newId, documentSlugs, entries };
  const decision: CitingDecision = paper
    ? decideCiting(paper, command, seen, deciding)
    : decide(command, seen, deciding);
  if (earlier) return answerAgain(earlier, decision, viewer);
  if (decision.kind === 'refused') return decision;

  const { brought = [] } = decision;
  const made = [...brought, ...decision.entries];
  const known = asKnown(made, entries);
  const unfit =
    (matter.corrected && (await checkElsewhere(client, sight, matter.corrected, decision.entries))) ??
    (await checkSince(client, everything, known)) ??
    (await checkVersion(client, versionedBy(matter, decision.entries), { sight, expectedVersion }));
  if (unfit) return refused(unfit);

  const watched = await watch(client, made);
  const versions = await lockStreams(client, [...new Set(made.map(({ streamId }) => streamId))]);
  const now = clock.now();
  const recorded = await record(client, {
    ...{ entries: made, records: everything, versions },
    ...{ account: key.account, now, newId },
  });
  if (watched) await follow(client, watched, known, { today: clock.today(), now, newId });
  await keepFiles(client, files, now);
  const own = recorded.entries.slice(brought.length);
  const { position } = recorded;
  await keepKey(client, key, { entryIds: own.map(({ id }) => id), position, now });
  return { kind: 'executed', entries: own, position };
}

/** A delegate corrects positions only, on which nothing outside of the dossier leans: it keeps nobody waiting. */
function isDecidedAlone({ command }: Command, viewer: Viewer, target: Entry | undefined): boolean {
  if (command === 'changeVisibility') return true;
  return viewer.role !== 'delegate' && target !== undefined && isFarReaching(target);
}

/** The entries with the `known` that counts: a corrected slip is known since what it corrects is. */
function asKnown(made: readonly NewEntry[], entries: readonly Entry[]): readonly NewEntry[] {
  const known = knownOf(entries);
  return made.map((entry) =>
    entry.kind === 'misentryCorrected' ? { ...entry, known: known.get(entry.payload.corrects) ?? entry.known } : entry,
  );
}

/** Whether somebody else gave a slug away since it was looked for: then the command is decided again, and refused. */
function isSlugTaken(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError &&
    error.code === '23505' &&
    /^(Document|Dossier|Organisation|MemberState|Administration|Body)_(slug|code)_key$/.test(error.constraint ?? '')
  );
}
