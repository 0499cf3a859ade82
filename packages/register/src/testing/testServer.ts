import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded, stopEmbedded } from '../embedded/cluster.ts';
import { quickFolder } from './quickFolder.ts';

const PREFIX = 'concord-postgresql-';

/** A PostgreSQL for one run of tests: real, but careless of a power cut, and gone afterwards. */
export type TestServer = Readonly<{ databaseUrl: string; stop(): Promise<void> }>;

/** Starts a throwaway PostgreSQL, after removing those whose run was killed. */
export async function startTestServer(): Promise<TestServer> {
  const folder = quickFolder();
  for (const each of new Set([folder, tmpdir()])) await sweep(each);
  const dataDir = await mkdtemp(join(folder, PREFIX));
  await writeFile(join(dataDir, 'run'), String(process.pid));
  const { databaseUrl, stop } = await startEmbedded({ dataDir, log: () => undefined, durable: false });
  return {
    databaseUrl,
    async stop() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Removes what an earlier run could not clean up because it was killed. */
async function sweep(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith(PREFIX));
  for (const name of left) {
    const dataDir = join(folder, name);
    const pid = Number(await readFile(join(dataDir, 'run'), 'utf8').catch(() => 'NaN'));
    if (!pid || isAlive(pid)) continue;
    await stopEmbedded(dataDir).catch(() => undefined);
    await rm(dataDir, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
