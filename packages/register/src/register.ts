import {
  type Command,
  entriesAsOf,
  fold,
  type Id,
  type LocalDate,
  type NewEntry,
  type Visibility,
} from '@concord/domain';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type AppendContext, append } from './append.ts';
import { type Cursors, createCursors, cursorKey } from './cursor.ts';
import { type CommandContext, execute, type Outcome } from './execute.ts';
import { createFeed, type Feed } from './feed/feed.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import { GENESIS } from './journal/hash.ts';
import type { JournalPosition, StoredEntry } from './journal/storedEntry.ts';
import { type EntryChoice, loadEntries, loadHistory } from './loading/entries.ts';
import { type DossierChoice, loadSnapshot, type Snapshot } from './loading/snapshot.ts';
import { rebuildOutdated } from './rebuild.ts';

/** A register on one database: the journal, its rows, and their live feed. */
export type Register = Readonly<{
  /** Carries out a command, or says why not. */
  execute(command: Command, context: CommandContext): Promise<Outcome>;
  /** Records prepared entries, as a dataset brings them. */
  append(entries: readonly NewEntry[], context: AppendContext): Promise<readonly StoredEntry[]>;
  /**
   * Dossiers with all that they refer to, in one consistent state.
   *
   * @param asOf a day: only what was known by the end of it counts; today's rows unless given
   */
  loadDossiers(
    choice: DossierChoice,
    view: Readonly<{ sight: readonly Visibility[]; asOf?: LocalDate | undefined }>,
  ): Promise<Snapshot>;
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
    await prepare(pool);
    await rebuildOutdated(pool, log);
    const cursors = createCursors(await cursorKey(pool));
    const feed = await createFeed({ pool, databaseUrl, pollEvery, log });
    const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
    return {
      execute: (command, context) => execute(pool, command, context, { today, now }),
      append: (entries, context) => append(pool, entries, context, now),
      loadDossiers: (choice, { sight, asOf }) =>
        asOf === undefined ? loadSnapshot(pool, sight, choice) : loadPast(pool, sight, choice, asOf),
      loadEntries: (choice) => loadEntries(pool, choice),
      position: () => readPosition(pool),
      cursors,
      feed,
      prisma,
      isReady: () =>
        readPosition(pool).then(
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

/** The journal of a new database begins with the genesis hash. */
async function prepare(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ migrated: boolean }>(
    `SELECT to_regclass('"JournalHead"') IS NOT NULL AS migrated`,
  );
  if (!rows[0]?.migrated)
    throw new Error('The database is not migrated. Run `npm start` on it once, which migrates it.');
  await pool.query('INSERT INTO "JournalHead" (id, number, hash) VALUES (1, 0, $1) ON CONFLICT DO NOTHING', [GENESIS]);
}

async function readPosition(pool: pg.Pool): Promise<JournalPosition> {
  const { rows } = await pool.query<{ number: string; hash: Buffer }>('SELECT number, hash FROM "JournalHead"');
  if (!rows[0]) throw new Error('The journal has no head; was the database prepared?');
  return { number: BigInt(rows[0].number), hash: rows[0].hash.toString('hex') };
}

/** A past day is folded from the entries that were known by then. */
async function loadPast(
  pool: pg.Pool,
  sight: readonly Visibility[],
  choice: DossierChoice,
  asOf: LocalDate,
): Promise<Snapshot> {
  const present = await loadSnapshot(pool, sight, choice);
  const ids: readonly Id[] = [...present.records.dossier.keys()];
  const entries = await loadHistory(pool, sight, ids, present.position.number);
  return { ...present, records: fold(entriesAsOf(entries, asOf)) };
}
