import { readFile, stat } from 'node:fs/promises';

/** A user of this machine, by number. */
export type Account = Readonly<{ uid: number; gid: number }>;

/**
 * Who runs PostgreSQL on a data directory: undefined for the user that we are; when we are root, which PostgreSQL
 * refuses, the directory's present owner, or `postgres`, or `nobody`.
 */
export async function ownerOf(dataDir: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = await stat(dataDir);
  if (uid !== 0) return { uid, gid };
  const passwd = await readFile('/etc/passwd', 'utf8');
  for (const name of ['postgres', 'nobody']) {
    const [, , id, group] =
      passwd
        .split('\n')
        .find((line) => line.startsWith(`${name}:`))
        ?.split(':') ?? [];
    if (id && group) return { uid: Number(id), gid: Number(group) };
  }
  throw new Error(
    'PostgreSQL cannot run as root, and this machine has neither the user postgres nor nobody. Start as an ordinary user.',
  );
}
