import { findBinaries } from './binaries.ts';
import { urlOf } from './connect.ts';
import { exists, findDataDirectory, openDataDirectory, passwordOf } from './dataDirectory.ts';
import { keepRunning } from './keepRunning.ts';
import { takeLock } from './lock.ts';
import { checkVersion, makeCluster } from './make.ts';
import { adoptPostgres, type Cluster, ensureDatabase, startPostgres, stopPostgres } from './run.ts';

/** A running embedded PostgreSQL. */
export type Embedded = Readonly<{
  databaseUrl: string;
  /** Whether it was running already: a server that was killed leaves it behind. */
  adopted: boolean;
  /** Ends it in an orderly way. */
  stop(): Promise<void>;
}>;

export type EmbeddedSettings = Readonly<{
  dataDir: string;
  /** Takes a line for a person. */
  log: (line: string) => void;
  /** Whether what is committed survives a power cut; yes unless given. */
  durable?: boolean;
  /** Ends the starting after the step that is under way; what has been started by then is stopped. */
  signal?: AbortSignal;
}>;

/**
 * Starts the PostgreSQL of a data directory, or adopts the one that is running there; makes the cluster the first time.
 * It listens on 127.0.0.1 only, on a port of its own, behind a password that stands in the data directory. When it ends by
 * itself it is started again; the directory is this process's alone until it is stopped.
 *
 * @throws {DataDirectoryError} when the directory cannot be written or entered, is another process's, or holds another
 *   version's cluster
 */
export async function startEmbedded(settings: EmbeddedSettings): Promise<Embedded> {
  const { dataDir, log, durable = true, signal } = settings;
  const directory = await openDataDirectory(dataDir);
  const release = takeLock(directory);
  try {
    const binaries = await findBinaries(directory.owner !== undefined);
    const cluster: Cluster = { directory, binaries, password: await passwordOf(directory), durable };
    if (!(await exists(directory.cluster))) {
      log('Making the database …');
      await makeCluster(binaries, directory);
      signal?.throwIfAborted();
    }
    await checkVersion(binaries, directory);
    return await run(cluster, log, release, signal);
  } catch (error) {
    release();
    throw error;
  }
}

async function run(
  cluster: Cluster,
  log: (line: string) => void,
  release: () => void,
  signal: AbortSignal | undefined,
): Promise<Embedded> {
  const found = await adoptPostgres(cluster);
  const port = found ?? (await startPostgres(cluster));
  try {
    signal?.throwIfAborted();
    await ensureDatabase(port, cluster.password);
  } catch (error) {
    await stopPostgres(cluster);
    throw error;
  }
  const databaseUrl = urlOf(port, cluster.password);
  // On the same port, so that whoever knows the database's URL finds it again.
  const revive = async () => (await adoptPostgres(cluster)) ?? startPostgres(cluster, port);
  const letGo = keepRunning({ databaseUrl, revive, log });
  return {
    databaseUrl,
    adopted: found !== undefined,
    async stop() {
      await letGo();
      await stopPostgres(cluster);
      release();
    },
  };
}

/** Stops the PostgreSQL of a data directory whose owner was killed; does nothing when none runs. */
export async function stopEmbedded(dataDir: string): Promise<void> {
  const directory = await findDataDirectory(dataDir);
  if (directory) await stopPostgres({ directory, binaries: await findBinaries(directory.owner !== undefined) });
}
