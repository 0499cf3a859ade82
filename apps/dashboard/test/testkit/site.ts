import { fileURLToPath } from 'node:url';
import { loadDataset } from '../../../../packages/register/src/index.ts';
import { startWorld, type World } from '../../../server/test/testkit/world.ts';
import { attachMadeUp } from './papers.ts';

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

/** A server for who only reads: the one of this worker, which stays for the next file of tests. */
export const openSite = staysFor(startSite);

/** The same with what follows a decision, and with made-up papers, of which one has its text. */
export const openFollowUp = staysFor(async () => {
  const site = await startFollowUp();
  await attachMadeUp(site);
  return site;
});

/**
 * Starts a server once in this worker, for all files of tests in which nothing is entered: it ends with the worker. Accounts may be made
 * there, each with an address of its own.
 *
 * @returns what gives the server; to close it throws when something was entered
 */
function staysFor(start: () => Promise<World>): () => Promise<World> {
  let started: Promise<World> | undefined;
  const begin = async (): Promise<World> => {
    const site = await start();
    const before = await site.register.position();
    const close = async (): Promise<void> => {
      const { number } = await site.register.position();
      if (number !== before.number) throw new Error('Something was entered where others only read.');
    };
    return { ...site, close };
  };
  return () => {
    started ??= begin();
    return started;
  };
}

/** The slugs of the two dossiers that the tests look at. */
export const RECORD = 'cis-digital-development-concept';
export const TRAINING = 'registry-data-exchange';
