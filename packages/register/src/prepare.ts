import type { ClientBase, Pool } from 'pg';
import { GENESIS } from './journal/hash.ts';
import { MigrationRefused, readMigrations } from './migrations/apply.ts';

/**
 * Whether the database stands where this version expects it.
 *
 * @throws {MigrationRefused} when it is empty, when migrations are missing, or when a newer version migrated it
 */
export async function checkMigrated(database: ClientBase | Pool): Promise<void> {
  const { rows: tables } = await database.query<{ found: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS found`,
  );
  const { rows } = tables[0]?.found
    ? await database.query<{ name: string }>(
        `SELECT migration_name AS name FROM public._prisma_migrations
         WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
      )
    : { rows: [] };
  const applied = rows.map(({ name }) => name);
  const known = (await readMigrations()).map(({ name }) => name);
  const newer = applied.find((name) => !known.includes(name));
  if (newer !== undefined)
    throw new MigrationRefused(
      `The database was migrated by a newer version of Concord (it has ${newer}). Start that version, or restore a backup from before.`,
    );
  const missing = known.find((name) => !applied.includes(name));
  if (missing !== undefined)
    throw new MigrationRefused(
      `The database is not migrated (${missing} is missing). Run \`npm start\` with its DATABASE_URL once, which migrates it.`,
    );
}

/** The journal of a new database begins with the genesis hash. */
export async function beginJournal(pool: Pool): Promise<void> {
  await pool.query('INSERT INTO "JournalHead" (id, number, hash) VALUES (1, 0, $1) ON CONFLICT DO NOTHING', [GENESIS]);
}
