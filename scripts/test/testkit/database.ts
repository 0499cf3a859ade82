import { readFileSync } from 'node:fs';
import { findEmbedded } from '../../../packages/register/src/embedded/index.ts';
import { readRows } from '../../../packages/register/src/testing/index.ts';

/** Where the PostgreSQL of a data directory is reached; it must be running. */
export async function databaseOf(dataDir: string): Promise<string> {
  const url = await findEmbedded(dataDir);
  if (!url) throw new Error(`no PostgreSQL runs on ${dataDir}`);
  return url;
}

/** The processes of the PostgreSQL that runs on a data directory, the first one first. */
export async function processesOf(dataDir: string): Promise<readonly number[]> {
  const children = await readRows<{ pid: number }>(
    await databaseOf(dataDir),
    'SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()',
  );
  const [first] = readFileSync(`${dataDir}/postgresql/postmaster.pid`, 'utf8').split('\n');
  return [Number(first), ...children.map(({ pid }) => pid)];
}

/** Whether a process is still running; one that has ended may keep its number until somebody asks how. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Kills processes; some may be gone as soon as the first one is. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** The number of the journal's last entry. */
export async function journalOf(databaseUrl: string): Promise<number> {
  const [head] = await readRows<{ number: string }>(databaseUrl, 'SELECT number FROM "JournalHead"');
  return Number(head?.number);
}
