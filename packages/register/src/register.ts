import type { Command, LocalDate, NewEntry } from '@concord/domain';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type AppendContext, append } from './append.ts';
import { type Cursors, createCursors, cursorKey } from './cursor.ts';
import { type CommandContext, execute, type Outcome } from './execute.ts';
import { createFeed, type Feed } from './feed/feed.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import type { JournalPosition, StoredEntry } from './journal/storedEntry.ts';
import { type EntryChoice, loadEntries } from './loading/entries.ts';
import type { DossierChoice, Snapshot } from './loading/snapshot.ts';
import { createSnapshots, readHead, type View } from './loading/snapshots.ts';
import { beginJournal, checkMigrated } from './prepare.ts';
import { rebuildOutdated } from './rebuild.ts';

/** A register on one database: the journal, its rows, and their live feed. */
export type Register = Readonly<{
  /** Carries out a command, or says why not. */
  execute(command: Command, context: CommandContext): Promise<Outcome>;
  /** Records prepared entries, as a dataset brings them. */
  append(entries: readonly NewEntry[], context: AppendContext): Promise<readonly StoredEntry[]>;
  /**
   * Dossiers with all that they refer to, in one consistent state: never older than the last entry at the moment of asking.
   * What is given is shared with others who ask the same, and not to be changed.
   */
  loadDossiers(choice: DossierChoice, view: View): Promise<Snapshot>;
  loadEntries(choice: EntryChoice): Promise<readonly StoredEntry[]>;
  position(): Promise<JournalPosition>;
  cursors: Cursors;
  feed: Feed;
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
  /** Connections to the database; 10 unless given. */
  connections?: number;
  log?: (line: string) => void;
}>;

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
    log = () => undefined,
  } = settings;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // The server gives up before the client does, so that a late statement cannot commit behind our back.
    statement_timeout: 15_000,
    query_timeout: 20_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  pool.on('error', (error) => log(`an idle connection was lost: ${error.message}`));
  try {
    await checkMigrated(pool);
    await beginJournal(pool);
    await rebuildOutdated(pool, log);
    const cursors = createCursors(await cursorKey(pool));
    const feed = await createFeed({ pool, databaseUrl, pollEvery, log });
    const loadDossiers = createSnapshots(pool);
    const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
    return {
      execute: (command, context) => execute(pool, command, context, { today, now }),
      append: (entries, context) => append(pool, entries, context, now),
      loadDossiers,
      loadEntries: (choice) => loadEntries(pool, choice),
      position: () => readHead(pool),
      cursors,
      feed,
      prisma,
      isReady: () =>
        readHead(pool).then(
          () => true,
          () => false,
        ),
      async close() {
        await feed.close();
        await prisma.$disconnect();
        await pool.end();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
