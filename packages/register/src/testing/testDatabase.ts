import { createHash, randomBytes } from 'node:crypto';
import type { LocalDate } from '@concord/domain';
import { loadDatasets } from '../datasets/index.ts';
import { applyMigrations, readMigrations } from '../migrations/apply.ts';
import { openRegister } from '../register.ts';
import { withClient } from '../withClient.ts';

/** A database of a test's own. */
export type TestDatabase = Readonly<{
  databaseUrl: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}>;

/** File by file, and not through the log of what is to survive: nothing is. */
const COPYING = 'STRATEGY file_copy';
/** Any number, as long as every process asks for the same: one makes a template, the others wait. */
const TEMPLATE_LOCK = 7_265_641;

/**
 * A fresh, empty, migrated database on a test server, copied from a template that is made once for each state of the
 * migrations.
 */
export async function createTestDatabase(serverUrl: string): Promise<TestDatabase> {
  return createCopy(serverUrl, await ensureMigrated(serverUrl));
}

/**
 * A fresh database with the record and the training set in it, as a start on `today` loads them; copied from a template that is made
 * once for each day and run of tests.
 */
export async function createDemoDatabase(serverUrl: string, today: LocalDate): Promise<TestDatabase> {
  const migrated = await ensureMigrated(serverUrl);
  const name = `${migrated}_${today.replaceAll('-', '')}`;
  await ensureTemplate(serverUrl, name, migrated, async (databaseUrl) => {
    const register = await openRegister({ databaseUrl, today: () => today });
    await loadDatasets(register, 'demo', { today, log: () => undefined });
    await register.close();
  });
  return createCopy(serverUrl, name);
}

/** A fresh database without any tables. */
export function createEmptyDatabase(serverUrl: string): Promise<TestDatabase> {
  return createCopy(serverUrl, 'template1');
}

async function createCopy(serverUrl: string, template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} ${COPYING}`));
  return {
    databaseUrl: withDatabase(serverUrl, name),
    async drop() {
      await withClient(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

async function ensureMigrated(serverUrl: string): Promise<string> {
  const migrations = await readMigrations();
  const hash = createHash('sha256').update(migrations.map(({ checksum }) => checksum).join());
  const name = `template_${hash.digest('hex').slice(0, 16)}`;
  await ensureTemplate(serverUrl, name, 'template1', (databaseUrl) => applyMigrations(databaseUrl, migrations));
  return name;
}

/** Makes a template out of another one, unless it is there: it bears its name once it is filled. */
async function ensureTemplate(
  serverUrl: string,
  name: string,
  from: string,
  fill: (databaseUrl: string) => Promise<unknown>,
): Promise<void> {
  await withClient(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished} TEMPLATE ${from} ${COPYING}`);
    await fill(withDatabase(serverUrl, unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  });
}

function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
