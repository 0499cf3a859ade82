/**
 * Serves a register that stands on an external PostgreSQL: `DATABASE_URL=… npm run serve`. It is one of any number of
 * processes on the same database, so it starts no database, migrates nothing and loads nothing; `npm start` does that.
 */
import { createLog, logUnhandledRejections, startServer } from '../apps/server/src/index.ts';
import { openRegister } from '../packages/register/src/index.ts';
import { DASHBOARD_DIST } from './dashboard.ts';
import { messageOf } from './lib/messageOf.ts';
import { readSettings } from './lib/settings.ts';
import { closeOnSignal } from './lib/shutdown.ts';

async function main(): Promise<void> {
  const { databaseUrl, host, port, origin, oidc, proxies, limits, policy, zone, today } = readSettings(process.env);
  if (!databaseUrl)
    throw new Error('DATABASE_URL is not set: give the PostgreSQL to serve, or use "npm start", which brings its own.');
  const log = createLog();
  logUnhandledRejections(log);
  const register = await openRegister({
    databaseUrl,
    today,
    statementTimeout: limits.seconds * 1_000,
    log: (line) => log.warn(line),
  });
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
  closeOnSignal(async () => {
    await server.close();
    await register.close();
  });
  console.log(`Concord serves on ${server.url}`);
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exit(1);
});
