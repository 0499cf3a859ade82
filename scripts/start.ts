/**
 * `npm start`: builds what has changed, starts the database, migrates it, loads the datasets and serves, until Ctrl-C.
 * With DATABASE_URL it uses that PostgreSQL and starts none.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { createLog, type Logger } from '../apps/server/src/log/log.ts';
import { logUnhandledRejections } from '../apps/server/src/log/unhandled.ts';
import { startEmbedded } from '../packages/register/src/embedded/index.ts';
import type { Register } from '../packages/register/src/index.ts';
import { buildDashboard, DASHBOARD_DIST } from './dashboard.ts';
import { messageOf } from './lib/messageOf.ts';
import { readSettings } from './lib/settings.ts';
import { closeOnSignal } from './lib/shutdown.ts';

/** Aborted by Ctrl-C, or when a step has failed. */
const ending = new AbortController();
/** What must be stopped, once it has been started, before this process may end; last first. */
const started: (() => Promise<void>)[] = [];

async function close(): Promise<void> {
  ending.abort();
  for (const stop of started.splice(0)) await stop();
}

async function main(): Promise<void> {
  const { host, port, dataDir, dataset, papersDir, origin, oidc, proxies, limits, policy, zone, today, ...settings } =
    readSettings(process.env);
  const log = createLog();
  logUnhandledRejections(log);
  closeOnSignal(close);

  buildDashboard();
  // Whoever pressed Ctrl-C meanwhile is heard now.
  await turn();
  const databaseUrl = settings.databaseUrl ?? (await startDatabase(dataDir));
  // Loaded now: who has been refused by then need not wait for it.
  const { applyMigrations, loadDatasets, openRegister } = await import('../packages/register/src/index.ts');
  for (const name of await applyMigrations(databaseUrl)) say(`Applied the migration ${name}`);
  const warn = (line: string): void => {
    // Connections that are lost because we stop the database are no news.
    if (!ending.signal.aborted) log.warn(line);
  };
  const register = await openRegister({ databaseUrl, today, statementTimeout: limits.seconds * 1_000, log: warn });
  await loadDatasets(register, dataset, { today: today(), log: say });
  if (papersDir !== undefined) await attachPapers(register, papersDir);
  const { startServer } = await import('../apps/server/src/index.ts');
  const server = await startServer({
    register,
    host,
    port,
    origin,
    oidc,
    proxies,
    dashboardDir: DASHBOARD_DIST,
    log,
    limits,
    policy,
    zone,
    today,
  });
  // Until here nothing needs an orderly end: what is under way in the database is rolled back with its connection.
  started.unshift(async () => {
    await server.close();
    await register.close();
  });
  // What is made for the first start is made before anybody relies on the server.
  const howToSignIn = dataset === 'demo' ? await waysToSignIn(register, log, origin ?? server.url) : [];
  ending.signal.throwIfAborted();
  say(`Concord is ready: ${server.url}`);
  for (const line of howToSignIn) say(line);
}

/** On the first start: how to enter something into the training set. Nobody is given a password that could be guessed. */
async function waysToSignIn({ prisma }: Register, log: Logger, address: string): Promise<readonly string[]> {
  const { createDemoAccounts, openParts } = await import('../apps/server/src/accounts/index.ts');
  const made = await createDemoAccounts(await openParts(prisma, log));
  if (made.length === 0) return [];
  return [
    'To enter something into the training set, open one of these links; each works once, within three days:',
    ...made.map(({ account, link }) => `  ${account.name}, ${account.email}: ${address}${link.path}`),
    'More accounts: npm run account; tokens for programs: npm run token.',
  ];
}

/** A register is of use without its papers: what is wrong with their folder is said, and the start goes on. */
async function attachPapers({ papers }: Register, folder: string): Promise<void> {
  await papers.attach(folder, say).catch((error: unknown) => say(`CONCORD_PAPERS: ${messageOf(error)}`));
}

async function startDatabase(dataDir: string): Promise<string> {
  const starting = startEmbedded({ dataDir, log: say, signal: ending.signal });
  started.unshift(async () => {
    const embedded = await starting.catch(() => undefined);
    await embedded?.stop();
  });
  const { databaseUrl, adopted } = await starting;
  say(`${adopted ? 'Found' : 'Started'} the database in ${dataDir}`);
  return databaseUrl;
}

function say(line: string): void {
  console.log(line);
}

main().catch(async (error: unknown) => {
  await turn();
  // What fails because it is being ended is no failure; whoever ends it also exits.
  if (ending.signal.aborted) return;
  console.error(messageOf(error));
  await close().catch((failure: unknown) => console.error(messageOf(failure)));
  process.exit(1);
});
