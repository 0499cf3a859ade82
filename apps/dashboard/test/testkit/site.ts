import { fileURLToPath } from 'node:url';
import { loadDataset } from '../../../../packages/register/src/index.ts';
import { startWorld, type World } from '../../../server/test/testkit/world.ts';

/** A server with both datasets and the dashboard, on a database of its own. */
export function startSite(given: Parameters<typeof startWorld>[0] = {}): Promise<World> {
  return startWorld({ ...given, dashboardDir: fileURLToPath(new URL('../../dist', import.meta.url)) });
}

/** What the training set does not tell: comments, instructions, measures, attendance, and an agreement that is signed. */
export const FOLLOW_UP = fileURLToPath(new URL('follow-up', import.meta.url));

/** The same, with what follows a decision in it. */
export async function startFollowUp(): Promise<World> {
  const site = await startSite();
  await loadDataset(site.register, FOLLOW_UP, { today: site.today, log: () => undefined });
  return site;
}

/** The slugs of the two dossiers that the tests look at. */
export const RECORD = 'cis-digital-development-concept';
export const TRAINING = 'registry-data-exchange';
