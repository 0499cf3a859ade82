import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { type DataDirectory, DataDirectoryError } from './dataDirectory.ts';
import { runProgram } from './program.ts';

/** Makes an empty cluster: beside its place, and moved there when it is complete, so that a killed start leaves no half one. */
export async function makeCluster(binaries: Binaries, directory: DataDirectory): Promise<void> {
  const { path, cluster } = directory;
  const unfinished = `${cluster}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const args = [
    ...['-D', unfinished, '-U', 'concord', '--auth=scram-sha-256', `--pwfile=${join(path, 'password')}`],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
  ];
  const { code, output } = await runProgram(binaries, directory, 'initdb', args);
  if (code !== 0)
    throw new DataDirectoryError(
      `PostgreSQL cannot make a database in ${path}; set CONCORD_DATA_DIR to another folder, or see what it says:\n${output}`,
    );
  await rename(unfinished, cluster);
}

/** @throws {DataDirectoryError} when the cluster was made by another major version, which cannot be read by this one */
export async function checkVersion({ version }: Binaries, { cluster }: DataDirectory): Promise<void> {
  const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const major = version.split('.')[0];
  if (made !== major)
    throw new DataDirectoryError(
      `${cluster} was made by PostgreSQL ${made}, this is ${major}. Upgrade it with pg_upgrade, or set CONCORD_DATA_DIR to a new folder.`,
    );
}
