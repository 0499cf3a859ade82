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

/** The first folder on the way to a path that a user cannot pass; undefined when it can go there. */
export async function barrierTo(path: string, account: Account): Promise<string | undefined> {
  const parts = path.split('/');
  for (let depth = 1; depth < parts.length; depth += 1) {
    const folder = parts.slice(0, depth).join('/') || '/';
    const { mode, uid, gid } = await stat(folder);
    const passes = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if (!(mode & passes)) return folder;
  }
  return undefined;
}
