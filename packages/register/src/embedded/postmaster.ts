import { lchown, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataDirectory } from './dataDirectory.ts';

/** What PostgreSQL says of itself in its folder: its process, and the port on which it listens. */
export type Postmaster = Readonly<{ pid: number; port: number }>;

/** The PostgreSQL that runs on a data directory; undefined when none does. */
export async function findPostmaster(directory: DataDirectory): Promise<Postmaster | undefined> {
  const [pid, , , port] = (await readLockFile(directory)) ?? [];
  return (await isPostmaster(Number(pid), directory)) ? { pid: Number(pid), port: Number(port) } : undefined;
}

/**
 * After a crash the number that PostgreSQL left in its lock file may have become another program's. PostgreSQL takes that
 * for a server that still runs and refuses to start. With our own number in its place, PostgreSQL sees that whoever starts
 * it cannot be the one who left it, and still looks whether anything of the old server is using its memory.
 */
export async function disownLockFile(directory: DataDirectory): Promise<void> {
  const lines = await readLockFile(directory);
  if (!lines || (await findPostmaster(directory))) return;
  const [file, { owner }] = [lockFile(directory), directory];
  await rm(file);
  await writeFile(file, [process.pid, ...lines.slice(1)].join('\n'), { mode: 0o600, flag: 'wx' });
  if (owner) await lchown(file, owner.uid, owner.gid);
}

async function isPostmaster(pid: number, { cluster }: DataDirectory): Promise<boolean> {
  // Our own number stands there when a start of ours has failed.
  if (!pid || pid === process.pid) return false;
  // PostgreSQL works in its own folder. Elsewhere than on Linux we only know whether there is such a process.
  if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === cluster;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function readLockFile(directory: DataDirectory): Promise<readonly string[] | undefined> {
  return (await readFile(lockFile(directory), 'utf8').catch(() => undefined))?.split('\n');
}

function lockFile({ cluster }: DataDirectory): string {
  return join(cluster, 'postmaster.pid');
}
