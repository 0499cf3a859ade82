import { findEmbedded } from '../../packages/register/src/embedded/index.ts';
import type { Settings } from './settings.ts';

/**
 * The PostgreSQL of a register that runs: that of `DATABASE_URL`, or else the embedded one of the running server.
 *
 * @throws when there is neither
 */
export async function findDatabase({ databaseUrl, dataDir }: Settings): Promise<string> {
  const found = databaseUrl ?? (await findEmbedded(dataDir));
  if (found) return found;
  throw new Error('No running server was found. Start it with "npm start", or set DATABASE_URL to its PostgreSQL.');
}
