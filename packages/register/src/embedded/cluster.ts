import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { type Account, ownerOf } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';

/** A running embedded PostgreSQL. */
export type Embedded = Readonly<{
  databaseUrl: string;
  /** Whether it was running already: a server that was killed leaves it behind. */
  adopted: boolean;
  /** Ends it in an orderly way. */
  stop(): Promise<void>;
}>;

/** What cannot be done with a data directory, and what to do about it. */
export class DataDirectoryError extends Error {}

const DATABASE = 'concord';
const USER = 'concord';
/** How long PostgreSQL may take to start or to recover, in seconds. */
const PATIENCE = 60;

/**
 * Starts the PostgreSQL of a data directory, or adopts the one that is running there; makes the cluster the first time.
 * It listens on 127.0.0.1 only, on a port of its own, behind a password that stands in the data directory.
 *
 * @throws {DataDirectoryError} when the directory cannot be written or entered, or holds another version's cluster
 */
export async function startEmbedded(
  settings: Readonly<{ dataDir: string; log: (line: string) => void; durable?: boolean }>,
): Promise<Embedded> {
  const { dataDir, log, durable = true } = settings;
  const owner = await prepareFolder(dataDir);
  const binaries = await findBinaries(owner !== undefined);
  const run = (program: string, args: readonly string[]) => runProgram(binaries, program, args, dataDir, owner);
  const cluster = join(dataDir, 'postgresql');
  const password = await passwordOf(dataDir, owner);

  if (!(await exists(join(cluster, 'PG_VERSION')))) {
    log('making the database');
    await makeCluster(cluster, dataDir, owner, run);
  }
  await checkVersion(cluster, binaries);

  const running = await findEmbedded(dataDir);
  if (running) return { databaseUrl: running, adopted: true, stop: () => stop(run, cluster) };

  const port = await freePort();
  await removeStaleLock(cluster);
  const options = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    '-c unix_socket_directories=',
    ...(durable ? [] : ['-c fsync=off', '-c full_page_writes=off', '-c synchronous_commit=off']),
    '-c max_connections=200',
  ].join(' ');
  const { code, output } = await run('pg_ctl', [
    'start',
    '-w',
    '-t',
    String(PATIENCE),
    '-D',
    cluster,
    '-l',
    join(dataDir, 'postgresql.log'),
    '-o',
    options,
  ]);
  if (code !== 0)
    throw new Error(`PostgreSQL did not start; its log is ${join(dataDir, 'postgresql.log')}.\n${output}`);
  await ensureDatabase(port, password);
  return { databaseUrl: urlOf(port, password), adopted: false, stop: () => stop(run, cluster) };
}

/** The URL of the PostgreSQL that runs on a data directory; undefined when none answers there. */
export async function findEmbedded(dataDir: string): Promise<string | undefined> {
  const password = await readFile(join(dataDir, 'password'), 'utf8').catch(() => undefined);
  const lock = await readFile(join(dataDir, 'postgresql', 'postmaster.pid'), 'utf8').catch(() => undefined);
  const port = Number(lock?.split('\n')[3]);
  if (!password || !port) return undefined;
  const url = urlOf(port, password);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return url;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Stops the PostgreSQL of a data directory, whoever started it; does nothing when none runs. */
export async function stopEmbedded(dataDir: string): Promise<void> {
  const owner = await ownerOf(dataDir);
  const binaries = await findBinaries(owner !== undefined);
  await stop((program, args) => runProgram(binaries, program, args, dataDir, owner), join(dataDir, 'postgresql'));
}

async function prepareFolder(dataDir: string): Promise<Account | undefined> {
  try {
    await mkdir(dataDir, { recursive: true });
    const owner = await ownerOf(dataDir);
    if (owner) await chown(dataDir, owner.uid, owner.gid);
    await chmod(dataDir, 0o700);
    await writeFile(join(dataDir, '.writable'), '');
    await rm(join(dataDir, '.writable'));
    return owner;
  } catch (error) {
    throw new DataDirectoryError(
      `The data directory ${dataDir} cannot be written: ${(error as Error).message}. Set CONCORD_DATA_DIR to a folder that can.`,
    );
  }
}

type Run = (program: string, args: readonly string[]) => Promise<{ code: number; output: string }>;

/** Made beside its place and moved there when it is complete, so that an interrupted start leaves no half cluster. */
async function makeCluster(cluster: string, dataDir: string, owner: Account | undefined, run: Run): Promise<void> {
  const unfinished = `${cluster}.unfinished`;
  const passwordFile = join(dataDir, 'password');
  await rm(unfinished, { recursive: true, force: true });
  const { code, output } = await run('initdb', [
    ...['-D', unfinished, '-U', USER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
  ]);
  if (code !== 0)
    throw new DataDirectoryError(
      `PostgreSQL cannot make a database in ${dataDir}${owner ? ` as user ${owner.uid}` : ''}; set CONCORD_DATA_DIR to a folder that it can enter.\n${output}`,
    );
  await rename(unfinished, cluster);
}

async function checkVersion(cluster: string, { version }: Binaries): Promise<void> {
  const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const major = version.split('.')[0];
  if (made !== major)
    throw new DataDirectoryError(
      `${cluster} was made by PostgreSQL ${made}, this is ${major}. Upgrade it with pg_upgrade, or set CONCORD_DATA_DIR to a new folder.`,
    );
}

/** A lock whose process is no PostgreSQL was left by one that was killed, its number since taken by another program. */
async function removeStaleLock(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid');
  const pid = (await readFile(path, 'utf8').catch(() => undefined))?.split('\n')[0];
  if (!pid || process.platform !== 'linux') return;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (!command.includes('postgres')) await rm(path, { force: true });
}

async function passwordOf(dataDir: string, owner: Account | undefined): Promise<string> {
  const path = join(dataDir, 'password');
  const found = await readFile(path, 'utf8').catch(() => undefined);
  if (found) return found;
  const password = randomBytes(24).toString('base64url');
  await writeFile(path, password, { mode: 0o600 });
  if (owner) await chown(path, owner.uid, owner.gid);
  return password;
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(port, password, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function stop(run: Run, cluster: string): Promise<void> {
  const { code, output } = await run('pg_ctl', ['stop', '-w', '-t', String(PATIENCE), '-m', 'fast', '-D', cluster]);
  if (code !== 0 && (await exists(join(cluster, 'postmaster.pid'))))
    throw new Error(`PostgreSQL did not stop.\n${output}`);
}

function runProgram(
  binaries: Binaries,
  program: string,
  args: readonly string[],
  cwd: string,
  owner: Account | undefined,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(binaries.folder, 'bin', program), args, {
      cwd,
      ...owner,
      // A group of its own: Ctrl-C at the terminal is for us, and we stop PostgreSQL in an orderly way.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    // The server that pg_ctl leaves behind may hold the pipes; `exit` does not wait for them.
    child.on('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code: code ?? 1, output });
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function urlOf(port: number, password: string, database = DATABASE): string {
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}
