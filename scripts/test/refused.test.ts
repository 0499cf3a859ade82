import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findEmbedded } from '../../packages/register/src/embedded/index.ts';
import { createEmptyDatabase, runSql, type TestDatabase } from '../../packages/register/src/testing/index.ts';
import { readSettings } from '../lib/settings.ts';
import { type Environment, printed, run } from './testkit/concord.ts';
import { useHome } from './testkit/home.ts';

const home = useHome();

/** A start that must not succeed: one line says why, whatever it has been doing, and nothing is left running. */
async function refusal(environment: Environment): Promise<string> {
  const { code, err } = await printed(['scripts/start.ts'], { CONCORD_DATA_DIR: home, ...environment });
  const lines = err.split('\n').filter((line) => !line.endsWith('…'));
  expect({ code, lines }).toEqual({ code: 1, lines: [expect.any(String)] });
  expect(await findEmbedded(home)).toBeUndefined();
  return lines.join();
}

describe('a start says in one line what is wrong and what to do:', () => {
  test.each([
    [{ PORT: 'http' }, 'PORT is "http"; expected a number from 0 to 65535'],
    [{ PORT: '65536' }, 'PORT is "65536"; expected a number from 0 to 65535'],
    [{ CONCORD_TODAY: '2026-02-30' }, 'CONCORD_TODAY is "2026-02-30"; expected a day that exists'],
    [{ CONCORD_ZONE: 'Moscow' }, 'CONCORD_ZONE is "Moscow"; expected a time zone such as Europe/Moscow'],
    [{ CONCORD_DATASET: 'all' }, 'CONCORD_DATASET is "all"; expected one of demo, record, none'],
    [{ CONCORD_LIMIT_COST: 'much' }, 'CONCORD_LIMIT_COST is "much"; expected a whole number from 1 to 999999999'],
    [{ CONCORD_INTROSPECTION: 'no' }, 'CONCORD_INTROSPECTION is "no"; expected one of open, signed-in, closed'],
    [{ CONCORD_ANONYMOUS_OPERATIONS: 'few' }, 'expected one of any, persisted'],
    [{ CONCORD_LIMIT_COST: '0' }, 'CONCORD_LIMIT_COST is "0"; expected a whole number from 1'],
    [{ CONCORD_LIMIT_LOOPBACK: 'no' }, 'CONCORD_LIMIT_LOOPBACK is "no"; expected "free" or "counted"'],
    [{ CONCORD_PROXIES: '10.0.0.5, proxy' }, 'CONCORD_PROXIES holds "proxy"; expected network addresses'],
    [{ CONCORD_OIDC_ISSUER: 'https://login.example' }, 'An identity provider needs all of CONCORD_OIDC_ISSUER'],
    [{ DATABASE_URL: 'localhost' }, 'DATABASE_URL is no address of a PostgreSQL; expected postgresql://'],
  ])('%j', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });

  test('a setting that makes no sense', async () => {
    expect(await refusal({ PORT: 'http' })).toBe(
      'PORT is "http"; expected a number from 0 to 65535, 0 for any free port.',
    );
    expect(await refusal({ CONCORD_LOG: 'loud' })).toMatch(/^CONCORD_LOG is "loud"; expected one of debug, info/);
    expect(await refusal({ CONCORD_ORIGIN: 'register' })).toMatch(
      /^CONCORD_ORIGIN is "register"; expected the address/,
    );
  });

  test('a database that is not there', async () => {
    expect(await refusal({ DATABASE_URL: 'postgresql://localhost:1/x' })).toMatch(
      /^The database cannot be reached \(.*ECONNREFUSED.*\)\. See that PostgreSQL runs, and that DATABASE_URL is right\.$/,
    );
  });

  test('a data directory that cannot be written', async () => {
    const file = join(import.meta.filename, 'data');
    expect(await refusal({ CONCORD_DATA_DIR: file })).toMatch(
      /^The data directory .* cannot be written \(ENOTDIR.*\)\. Set CONCORD_DATA_DIR to a folder that can\.$/,
    );
  });

  test('a data directory where no folder can be made at all', async () => {
    expect(await refusal({ CONCORD_DATA_DIR: '/proc/concord/data' })).toMatch(
      /^The data directory .* cannot be written \(.*\)\. Set CONCORD_DATA_DIR to a folder that can\.$/,
    );
  });

  test('a host that is no address of this machine', async () => {
    expect(await refusal({ HOST: '999.1.1.1', CONCORD_DATASET: 'none' })).toMatch(
      /^999\.1\.1\.1 is not an address of this machine\. Set HOST=/,
    );
  });

  test('a data directory that holds other things, which stays as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'concord-start-'));
    writeFileSync(join(folder, 'letters'), '');
    chmodSync(folder, 0o755);
    expect(await refusal({ CONCORD_DATA_DIR: folder })).toBe(
      `The data directory ${folder} holds other things (letters …). Set CONCORD_DATA_DIR to a folder of its own.`,
    );
    expect(statSync(folder).mode & 0o777).toBe(0o755);
    rmSync(folder, { recursive: true });
  });

  test('a port that is in use; and stops the database that it has started', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    expect(await refusal({ PORT: String(port), CONCORD_DATASET: 'none' })).toContain(
      `Port ${port} on 127.0.0.1 is in use by another program. Stop that program, or choose another port`,
    );
    other.close();
  });
});

describe('a database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createEmptyDatabase(inject('serverUrl'));
  });
  afterAll(() => database.drop());

  test('that is somebody else’s is left alone', async () => {
    const other = await createEmptyDatabase(inject('serverUrl'));
    await runSql(other.databaseUrl, 'CREATE TABLE payroll (name text)');
    expect(await refusal({ DATABASE_URL: other.databaseUrl })).toContain("tables that are not Concord's (payroll");
    await other.drop();
  });

  test('that a newer version migrated is left alone', async () => {
    const { end, says } = run(['scripts/start.ts'], { DATABASE_URL: database.databaseUrl, CONCORD_DATASET: 'none' });
    await says('ready');
    await end('SIGTERM');
    await runSql(
      database.databaseUrl,
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'x', now(), '29991231235959_later')`,
    );
    expect(await refusal({ DATABASE_URL: database.databaseUrl })).toContain(
      'migrated by a newer version of Concord (it has 29991231235959_later). Start that version',
    );
  });
});
