import { randomBytes } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  lchown,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Account, barrierTo, ownerOf } from './account.ts';

/** What cannot be done with a data directory, and what to do about it. */
export class DataDirectoryError extends Error {}

/** A directory for one PostgreSQL and what belongs to it. */
export type DataDirectory = Readonly<{
  path: string;
  /** PostgreSQL's own folder in it. */
  cluster: string;
  /** PostgreSQL's own messages. */
  log: string;
  /** Who runs PostgreSQL, when it is not the user that we are. */
  owner: Account | undefined;
}>;

/** What lies in a data directory; a disk of its own has one thing more. */
const OURS = new Set(['lock', 'password', 'postgresql', 'run', 'lost+found']);

/**
 * Makes the directory where there is none, and closes it to everybody but its owner.
 *
 * @throws {DataDirectoryError} when it holds other things, cannot be written, or PostgreSQL's user cannot go there
 */
export async function openDataDirectory(dataDir: string): Promise<DataDirectory> {
  const owner = await makeFolder(dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall === undefined) throw error;
    throw new DataDirectoryError(
      `The data directory ${dataDir} cannot be written (${error.message}). Set CONCORD_DATA_DIR to a folder that can.`,
    );
  });
  const directory = await describe(dataDir, owner);
  const barrier = owner && (await barrierTo(directory.path, owner));
  if (barrier)
    throw new DataDirectoryError(
      `PostgreSQL must not run as root, and the user that runs it instead (number ${owner.uid}) cannot enter ${barrier}, on the way to the data directory. Set CONCORD_DATA_DIR to a folder elsewhere, such as /var/lib/concord.`,
    );
  return directory;
}

/** The data directory that is there already; undefined when there is none. */
export async function findDataDirectory(dataDir: string): Promise<DataDirectory | undefined> {
  if (!(await exists(join(dataDir, 'postgresql')))) return undefined;
  return describe(dataDir, await ownerOf(dataDir));
}

async function describe(dataDir: string, owner: Account | undefined): Promise<DataDirectory> {
  const path = await realpath(dataDir);
  return { path, cluster: join(path, 'postgresql'), log: join(path, 'postgresql.log'), owner };
}

/**
 * Makes the folders that are missing on the way, one after the other: `mkdir` with `recursive` never ends under /proc.
 *
 * @returns the first that was made; undefined when all were there
 */
async function makeFolders(path: string): Promise<string | undefined> {
  if (await exists(path)) return undefined;
  const first = await makeFolders(dirname(path));
  await mkdir(path);
  return first ?? path;
}

async function makeFolder(dataDir: string): Promise<Account | undefined> {
  const first = await makeFolders(dataDir);
  const held = await readdir(dataDir);
  if (held.length > 0 && !held.some((name) => OURS.has(name)))
    throw new DataDirectoryError(
      `The data directory ${dataDir} holds other things (${held[0]} …). Set CONCORD_DATA_DIR to a folder of its own.`,
    );
  const owner = await ownerOf(dataDir);
  if (owner) {
    // Folders that were made on the way must let the owner pass, whatever our umask is.
    for (let made = dirname(dataDir); first !== undefined && made.startsWith(first); made = dirname(made))
      await chmod(made, 0o755);
    await chown(dataDir, owner.uid, owner.gid);
  }
  await chmod(dataDir, 0o700);
  await access(dataDir, constants.W_OK);
  return owner;
}

/**
 * The password of the database, made the first time. Only the owner of the directory can read it.
 *
 * @throws {DataDirectoryError} when there is a database, but its password is lost
 */
export async function passwordOf({ path, owner, cluster }: DataDirectory): Promise<string> {
  const file = join(path, 'password');
  const found = await readFile(file, 'utf8').catch(() => '');
  if (found) return found;
  if (await exists(cluster))
    throw new DataDirectoryError(
      `${file} is missing, without which the database cannot be opened: restore it from a backup.`,
    );
  const password = randomBytes(24).toString('base64url');
  await rm(file, { force: true });
  await writeFile(file, password, { mode: 0o600, flag: 'wx' });
  if (owner) await lchown(file, owner.uid, owner.gid);
  return password;
}

export async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}
