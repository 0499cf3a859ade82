import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withClient } from '../withClient.ts';

const USER = 'concord';
/** How long PostgreSQL may take to answer, in milliseconds. */
const PATIENCE = 2_000;

/** Where a database of the embedded PostgreSQL is reached. */
export function urlOf(port: number, password: string, database = 'concord'): string {
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Whether PostgreSQL answers there and lets us in. */
export function answers(url: string): Promise<boolean> {
  return withClient(url, async () => true, PATIENCE).catch(() => false);
}

/** The URL of the PostgreSQL that runs on a data directory; undefined when none answers there. */
export async function findEmbedded(dataDir: string): Promise<string | undefined> {
  const read = (file: string): Promise<string | undefined> =>
    readFile(join(dataDir, file), 'utf8').catch(() => undefined);
  const password = await read('password');
  const port = Number((await read('postgresql/postmaster.pid'))?.split('\n')[3]);
  if (!password || !port) return undefined;
  const url = urlOf(port, password);
  return (await answers(url)) ? url : undefined;
}
