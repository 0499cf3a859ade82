import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClientBase } from 'pg';
import { withClient } from '../withClient.ts';

const FOLDER = fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url));
/** Any number, as long as every process asks for the same. */
const ADVISORY_LOCK = 7_265_640;

export type Migration = Readonly<{ name: string; sql: string; checksum: string }>;

/** A database that this checkout must not touch, and what to do. */
export class MigrationRefused extends Error {}

/** The committed migrations, oldest first; the checksum is Prisma's: SHA-256 of the file. */
export async function readMigrations(folder = FOLDER): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Applies what is missing, each migration in one transaction, under a lock that lets one process do it at a time. Keeps
 * the table `_prisma_migrations` as Prisma does, so that `prisma migrate deploy` agrees.
 *
 * @returns the names of the migrations that were applied now
 * @throws {MigrationRefused} for a database that a newer version migrated, an edited migration, or one that is not ours
 */
export async function applyMigrations(
  databaseUrl: string,
  migrations?: readonly Migration[],
): Promise<readonly string[]> {
  return withClient(databaseUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    const known = migrations ?? (await readMigrations());
    const applied = await readApplied(client);
    check(known, applied);
    const missing = known.filter(({ name }) => !applied.has(name));
    for (const migration of missing) await applyOne(client, migration);
    return missing.map(({ name }) => name);
  });
}

async function readApplied(client: ClientBase): Promise<ReadonlyMap<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  if (tables.some(({ name }) => name === '_prisma_migrations')) {
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      `SELECT migration_name, checksum FROM public._prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    return new Map(rows.map((row) => [row.migration_name, row.checksum]));
  }
  if (tables.length > 0)
    throw new MigrationRefused(
      `The database holds tables that are not Concord's (${tables[0]?.name} …). Give DATABASE_URL an empty database.`,
    );
  await client.query(`
    CREATE TABLE public._prisma_migrations (
      id varchar(36) PRIMARY KEY,
      checksum varchar(64) NOT NULL,
      finished_at timestamptz,
      migration_name varchar(255) NOT NULL,
      logs text,
      rolled_back_at timestamptz,
      started_at timestamptz NOT NULL DEFAULT now(),
      applied_steps_count integer NOT NULL DEFAULT 0
    )`);
  return new Map();
}

function check(known: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const checksums = new Map(known.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of applied) {
    const expected = checksums.get(name);
    if (expected === undefined)
      throw new MigrationRefused(
        `The database was migrated by a newer version of Concord (it has ${name}). Start that version, or restore a backup from before.`,
      );
    if (expected !== checksum)
      throw new MigrationRefused(
        `The migration ${name} was edited after it had been applied. Put the file back as it was, and write a new migration for the change.`,
      );
  }
}

async function applyOne(client: ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw new Error(`The migration ${name} failed and was rolled back: ${(error as Error).message}`);
  }
}
