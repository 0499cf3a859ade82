import { type Command, historyOf, type Id, type LocalDate, type Sight } from '@concord/domain';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { type AppendContext, append } from './append.ts';
import { type Cursors, createCursors, cursorKey } from './cursor.ts';
import { createExecutor } from './executing/execute.ts';
import type { CommandContext, Outcome } from './executing/outcome.ts';
import { createFeed, type Feed, type FeedStart, isKnown } from './feed/feed.ts';
import { startListener } from './feed/listener.ts';
import { createFiles, type Files } from './files/index.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import { CHANNEL, type EntryToRecord } from './journal/record.ts';
import type { JournalPosition, StoredEntry } from './journal/storedEntry.ts';
import { type CitingChoice, loadCiting } from './loading/citing.ts';
import {
  countEntries,
  type EntryChoice,
  type LatestChoice,
  loadEntries,
  loadHistory,
  loadLatest,
} from './loading/entries.ts';
import type { DossierChoice, Snapshot } from './loading/snapshot.ts';
import { createSnapshots, readHead, type View } from './loading/snapshots.ts';
import { OperationPool, until } from './operation.ts';
import { createPapers, type Papers } from './papers/index.ts';
import { beginJournal, checkMigrated } from './prepare.ts';
import { rebuildOutdated } from './rebuild.ts';
import { type SearchChoice, type SearchFound, search } from './search/search.ts';

/** A register on one database: the journal, its rows, and their live feed. */
export type Register = Readonly<{
  /** Carries out a command, or says why not. */
  execute(command: Command, context: CommandContext): Promise<Outcome>;
  /** Records prepared entries, as a dataset brings them. */
  append(entries: readonly EntryToRecord[], context: AppendContext): Promise<readonly StoredEntry[]>;
  /**
   * Dossiers with all that they refer to, in one consistent state: never older than the last entry at the moment of asking.
   * What is given is shared with others who ask the same, and not to be changed.
   */
  loadDossiers(choice: DossierChoice, view: View): Promise<Snapshot>;
  loadEntries(choice: EntryChoice): Promise<readonly StoredEntry[]>;
  /** What came last in dossiers. */
  loadLatest(choice: LatestChoice): Promise<readonly StoredEntry[]>;
  /** The entries up to a number from which a dossier is told on any day, as far as a sight sees; each stream counted anew. */
  loadHistory(sight: Sight, dossierId: Id, upTo: bigint): Promise<readonly StoredEntry[]>;
  /** The last entry, whoever may see it: nothing that a client is told. */
  position(): Promise<JournalPosition>;
  /** Whether a cursor that was read is one of this journal: after a restore the same number may be another entry. */
  isKnown(read: FeedStart): Promise<boolean>;
  cursors: Cursors;
  feed: Feed;
  /** How many entries of streams somebody sees, by stream. */
  countEntries(choice: Parameters<typeof countEntries>[1]): ReturnType<typeof countEntries>;
  /** By paper the entries that cite it and still stand. */
  loadCiting(choice: CitingChoice): ReturnType<typeof loadCiting>;
  papers: Papers;
  /** The files that entries name. */
  files: Files;
  /** Finds what the register holds today; throws `SearchTooSlow`. */
  search(choice: SearchChoice): Promise<SearchFound>;
  /**
   * Calls back at once when a token or session has ended, or an account may do something else, whoever did it and in whatever
   * process; and when that may have been missed.
   */
  onWithdrawn(heard: () => void): () => void;
  /**
   * Does something as one operation, which holds three connections to the database at once at most. Its statements end by themselves when
   * its time is over, by `performance.now()`: as late as a second after, and where others wait for the same only when all of them have had
   * their time.
   */
  until<T>(deadline: number, work: () => T): T;
  /** For registers and lists; whoever uses it must filter by sight. */
  prisma: PrismaClient;
  /** Whether the database answers. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}>;

export type RegisterSettings = Readonly<{
  databaseUrl: string;
  /** The day that counts as today. */
  today: () => LocalDate;
  now?: () => Date;
  /** How often the feed looks at the table although nothing woke it, in milliseconds; 5 seconds unless given. */
  pollEvery?: number;
  /** Connections to the database for those who read; 10 unless given. */
  connections?: number;
  /** How long somebody waits for a connection to be free, in milliseconds, before it is given up; 10 seconds unless given. */
  connectionWait?: number;
  /** After how many milliseconds the database itself stops a statement; 20 seconds unless given. */
  statementTimeout?: number;
  log?: (line: string) => void;
}>;

/** On which the database tells that somebody's right was withdrawn: its triggers do. */
const WITHDRAWN = 'concord_withdrawn';
/** Connections for commands: few, because they wait for each other anyway. */
const COMMAND_CONNECTIONS = 4;

/**
 * Opens the register of a migrated database. Rows that an older version folded are rebuilt first.
 *
 * @throws when the database cannot be reached or is not migrated
 */
export async function openRegister(settings: RegisterSettings): Promise<Register> {
  const {
    databaseUrl,
    today,
    now = () => new Date(),
    pollEvery = 5_000,
    connections = 10,
    connectionWait = 10_000,
    statementTimeout = 20_000,
    log = () => undefined,
  } = settings;
  const pool = createPool(databaseUrl, connections, connectionWait, statementTimeout, log);
  // Commands wait for each other on a dossier; those who only read must not wait for them.
  const commandPool = createPool(databaseUrl, COMMAND_CONNECTIONS, connectionWait, statementTimeout, log);
  let listener: Awaited<ReturnType<typeof startListener>> | undefined;
  try {
    await checkMigrated(pool);
    await beginJournal(pool);
    await rebuildOutdated(pool, log);
    const cursors = createCursors(await cursorKey(pool));
    const heard = await startListener(databaseUrl, [CHANNEL, WITHDRAWN]);
    listener = heard;
    const feed = await createFeed({ pool, listener: heard, today, pollEvery, log });
    const loadDossiers = createSnapshots(pool);
    const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
    return {
      execute: createExecutor(commandPool, { today, now }),
      append: (entries, context) => append(commandPool, entries, context, { today, now }),
      loadDossiers,
      loadEntries: (choice) => loadEntries(pool, choice),
      loadLatest: (choice) => loadLatest(pool, choice),
      async loadHistory(sight, dossierId, upTo) {
        return historyOf(await loadHistory(pool, sight, [dossierId], upTo), dossierId);
      },
      async position() {
        const { number, hash } = await readHead(pool);
        return { number, hash };
      },
      isKnown: (read) => isKnown(pool, read),
      cursors,
      feed,
      countEntries: (choice) => countEntries(pool, choice),
      loadCiting: (choice) => loadCiting(pool, choice),
      papers: createPapers(pool, now),
      files: createFiles(pool),
      search: (choice) => search(pool, choice),
      onWithdrawn: (told) => heard.on(WITHDRAWN, told),
      until,
      prisma,
      isReady: () =>
        readHead(pool).then(
          () => true,
          () => false,
        ),
      async close() {
        await feed.close();
        await heard.close();
        await prisma.$disconnect();
        await Promise.all([pool.end(), commandPool.end()]);
      },
    };
  } catch (error) {
    await listener?.close();
    await Promise.all([pool.end(), commandPool.end()]);
    throw error;
  }
}

function createPool(
  connectionString: string,
  max: number,
  connectionTimeoutMillis: number,
  statementTimeout: number,
  log: (line: string) => void,
): pg.Pool {
  const pool = new OperationPool({
    connectionString,
    max,
    connectionTimeoutMillis,
    keepAlive: true,
    // The server gives up before the client does, so that a late statement cannot commit behind our back.
    statement_timeout: statementTimeout,
    query_timeout: statementTimeout + 5_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  pool.on('error', (error) => log(`an idle connection was lost: ${error.message}`));
  return pool;
}
