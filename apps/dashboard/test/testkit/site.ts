import { fileURLToPath } from 'node:url';
import { startWorld, type World } from '../../../server/test/testkit/world.ts';

/** A server with both datasets and the dashboard, on a database of its own. */
export function startSite(given: Parameters<typeof startWorld>[0] = {}): Promise<World> {
  return startWorld({ ...given, dashboardDir: fileURLToPath(new URL('../../dist', import.meta.url)) });
}

/** The slugs of the two dossiers that the tests look at. */
export const RECORD = 'cis-digital-development-concept';
export const TRAINING = 'registry-data-exchange';
