/**
 * `npm run migration -- NAME` writes the migration that leads from the committed schema to prisma/schema.prisma;
 * `--check` exits with 1 when the migrations, applied to an empty database, do not make what the Prisma schema says.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyMigrations } from '../packages/register/src/migrations/index.ts';
import { catalogOf, createEmptyDatabase, runSql, startTestServer } from '../packages/register/src/testing/index.ts';
import { ROOT } from './lib/settings.ts';

const SCHEMA = join(ROOT, 'prisma/schema.prisma');
const MIGRATIONS = join(ROOT, 'prisma/migrations');
/** The schema that the committed migrations make: where the next migration starts from. */
const COMMITTED = join(MIGRATIONS, 'schema.prisma');

async function main(args: readonly string[]): Promise<void> {
  const server = await startTestServer();
  try {
    if (args[0] === '--check') await check(server.databaseUrl);
    else write(args[0] ?? '', server.databaseUrl);
  } finally {
    await server.stop();
  }
}

function write(name: string, databaseUrl: string): void {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error('Give the migration a name of small letters: npm run migration -- add_letters');
  const sql = difference(existsSync(COMMITTED) ? COMMITTED : 'empty', databaseUrl);
  if (sql.includes('This is an empty migration') || sql.trim() === '') {
    console.log('The Prisma schema has not changed: there is nothing to migrate.');
    return;
  }
  const folder = join(MIGRATIONS, `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  copyFileSync(SCHEMA, COMMITTED);
  console.log(`Wrote ${folder}/migration.sql; read it before you commit it.`);
}

/** Two databases are made, one from the migrations and one from the schema, and their catalogues compared. */
async function check(serverUrl: string): Promise<void> {
  const migrated = await createEmptyDatabase(serverUrl);
  const wanted = await createEmptyDatabase(serverUrl);
  await applyMigrations(migrated.databaseUrl);
  await runSql(wanted.databaseUrl, difference('empty', serverUrl));
  const [has, needs] = await Promise.all([catalogOf(migrated.databaseUrl), catalogOf(wanted.databaseUrl)]);
  const missing = needs.filter((line) => !has.includes(line));
  const extra = has.filter((line) => !needs.includes(line));
  if (missing.length + extra.length === 0) return;
  for (const line of missing) console.error(`the migrations lack: ${line}`);
  for (const line of extra) console.error(`only the migrations have: ${line}`);
  console.error('Write the missing migration: npm run migration -- NAME');
  process.exitCode = 1;
}

function difference(from: string, databaseUrl: string): string {
  const program = join(ROOT, 'packages/register/src/migrations/diff.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, from, SCHEMA, databaseUrl], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The schemas could not be compared:\n${stderr}`);
  return stdout;
}

await main(process.argv.slice(2));
