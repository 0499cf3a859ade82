import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../withClient.ts';
import type { Binaries } from './binaries.ts';
import { answers, urlOf } from './connect.ts';
import type { DataDirectory } from './dataDirectory.ts';
import { disownLockFile, findPostmaster } from './postmaster.ts';
import { runProgram } from './program.ts';

/** How long PostgreSQL may take to start, to recover or to stop, in seconds. */
const PATIENCE = 60;
/** How often a free port is looked for: between finding and taking it another program may have been quicker. */
const ATTEMPTS = 3;

export type Cluster = Readonly<{
  directory: DataDirectory;
  binaries: Binaries;
  password: string;
  /** Whether what is committed survives a power cut. */
  durable: boolean;
}>;

/**
 * Starts PostgreSQL, which recovers by itself from having been killed.
 *
 * @param port any free one unless given
 * @returns the port
 * @throws with PostgreSQL's own last words when it does not start
 */
export async function startPostgres(cluster: Cluster, port?: number): Promise<number> {
  const { directory, binaries, durable } = cluster;
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await freePort());
    const options = [
      `-p ${chosen}`,
      '-c listen_addresses=127.0.0.1',
      '-c unix_socket_directories=',
      '-c max_connections=200',
      ...(durable ? [] : ['-c fsync=off', '-c full_page_writes=off', '-c synchronous_commit=off']),
    ].join(' ');
    await disownLockFile(directory);
    const earlier = (await readLog(directory)).length;
    const args = ['start', '-w', '-t', String(PATIENCE), '-D', directory.cluster, '-l', directory.log, '-o', options];
    const { code, output } = await runProgram(binaries, directory, 'pg_ctl', args);
    if (code === 0) return chosen;
    const reason = lastWords(output + (await readLog(directory)).slice(earlier));
    if (port !== undefined || attempt === ATTEMPTS || !reason.includes('TCP/IP socket'))
      throw new Error(`PostgreSQL did not start: ${reason} (its log is ${directory.log})`);
  }
}

/**
 * The port of the PostgreSQL that runs already, once it answers; undefined when none runs.
 *
 * @throws when it does not answer
 */
export async function adoptPostgres({ directory, password }: Cluster): Promise<number | undefined> {
  for (const end = performance.now() + PATIENCE * 1_000; performance.now() < end; await pause(100)) {
    const running = await findPostmaster(directory);
    if (!running) return undefined;
    if (running.port && (await answers(urlOf(running.port, password, 'postgres')))) return running.port;
  }
  throw new Error(
    `A PostgreSQL runs on ${directory.cluster} and does not answer (see ${directory.log}). End it, and start again.`,
  );
}

/** Makes the database in a new cluster. */
export async function ensureDatabase(port: number, password: string): Promise<void> {
  await withClient(urlOf(port, password, 'postgres'), async (client) => {
    const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'concord'`);
    if (rowCount === 0) await client.query('CREATE DATABASE concord');
  });
}

/** Ends PostgreSQL in an orderly way; does nothing when it does not run. */
export async function stopPostgres({ directory, binaries }: Pick<Cluster, 'directory' | 'binaries'>): Promise<void> {
  if (!(await findPostmaster(directory))) return;
  const args = ['stop', '-w', '-t', String(PATIENCE), '-m', 'fast', '-D', directory.cluster];
  const { output } = await runProgram(binaries, directory, 'pg_ctl', args);
  if (await findPostmaster(directory)) throw new Error(`PostgreSQL did not stop.\n${output}`);
}

function readLog({ log }: DataDirectory): Promise<string> {
  return readFile(log, 'utf8').catch(() => '');
}

/** Why PostgreSQL ended: what it called fatal, or else what was said last. */
function lastWords(said: string): string {
  const lines = said.trim().split('\n');
  const fatal = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? '';
  return fatal.replace(/^.*(FATAL|PANIC): +/, '');
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
