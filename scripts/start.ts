/**
 * `npm start`: builds what has changed, starts the database, migrates it, loads the datasets and serves, until Ctrl-C.
 * With DATABASE_URL it uses that PostgreSQL and starts none.
 */
import { createLog, logUnhandledRejections, startServer } from '../apps/server/src/index.ts';
import { type Embedded, startEmbedded } from '../packages/register/src/embedded/index.ts';
import { applyMigrations, loadDatasets, openRegister } from '../packages/register/src/index.ts';
import { buildDashboard, DASHBOARD_DIST } from './dashboard.ts';
import { readSettings } from './lib/settings.ts';
import { closeOnSignal, messageOf } from './lib/shutdown.ts';

/** What has been started, last first: closed in this order, whether by Ctrl-C or because a later step failed. */
const started: (() => Promise<void>)[] = [];

async function close(): Promise<void> {
  for (const stop of started.splice(0)) await stop();
}

async function main(): Promise<void> {
  const { host, port, dataDir, dataset, origin, today, ...settings } = readSettings(process.env);
  const log = createLog();
  logUnhandledRejections(log);
  closeOnSignal(close);

  buildDashboard();
  const databaseUrl = settings.databaseUrl ?? (await startDatabase(dataDir)).databaseUrl;
  for (const name of await applyMigrations(databaseUrl)) say(`Applied the migration ${name}`);
  const register = await openRegister({ databaseUrl, today });
  started.unshift(() => register.close());
  await loadDatasets(register, dataset, { today: today(), log: say });
  const server = await startServer({ register, host, port, origin, dashboardDir: DASHBOARD_DIST, log, today });
  started.unshift(() => server.close());
  say(`Concord is ready: ${server.url}`);
}

async function startDatabase(dataDir: string): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, log: say });
  started.unshift(() => embedded.stop());
  say(`${embedded.adopted ? 'Found' : 'Started'} the database in ${dataDir}`);
  return embedded;
}

function say(line: string): void {
  console.log(line);
}

main().catch(async (error: unknown) => {
  console.error(messageOf(error));
  await close().catch((failure: unknown) => console.error(messageOf(failure)));
  process.exit(1);
});
