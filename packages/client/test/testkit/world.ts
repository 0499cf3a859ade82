import { createDemoDatabase, runSql } from '@concord/register/testing';
import { inject } from 'vitest';
import { type ClientSettings, type ConcordClient, createConcordClient } from '../../src/index.ts';
import { type Network, startNetwork } from './network.ts';
import { ROOT, runProgram } from './program.ts';
import { type Secretariat, secretariatOf } from './secretariat.ts';
import { startServer } from './server.ts';

export const TODAY = '2026-03-20';

/** A register with the training dossier, a server process on it, and a network in front of that. */
export type World = Readonly<{
  network: Network;
  secretariat: Secretariat;
  /** A client on the far side of the network. */
  client(settings?: Omit<ClientSettings, 'url'>): ConcordClient;
  /** A new token of a viewer, as `npm run token` makes it. */
  viewerToken(): Promise<string>;
  /** Withdraws every token of viewers. */
  withdrawTokens(): Promise<void>;
  /** Kills the server process and starts another on the same database and port. */
  restart(): Promise<void>;
  /** Takes the database away from the server. @returns gives it back */
  loseDatabase(): Promise<() => Promise<void>>;
  /** Closes the clients, so that the next test has the network for itself. */
  closeClients(): void;
  close(): Promise<void>;
}>;

export async function openWorld(): Promise<World> {
  const database = await createDemoDatabase(inject('serverUrl'), TODAY);
  const { databaseUrl } = database;
  const token = (role: string) => runProgram(['scripts/token.ts', '--role', role], ROOT, { DATABASE_URL: databaseUrl });
  let [server, bearer] = await Promise.all([startServer(databaseUrl, TODAY), token('secretariat')]);
  const network = await startNetwork(server.url);
  const clients: ConcordClient[] = [];
  return {
    network,
    secretariat: secretariatOf(server.url, bearer, TODAY),
    client(settings = {}) {
      const client = createConcordClient({ url: `${network.url}/graphql`, ...settings });
      clients.push(client);
      return client;
    },
    viewerToken: () => token('viewer'),
    withdrawTokens: () => runSql(databaseUrl, `DELETE FROM auth.apikey WHERE "referenceId" = 'viewer'`),
    async restart() {
      await server.end('SIGKILL');
      server = await startServer(databaseUrl, TODAY, server.port);
    },
    async loseDatabase() {
      const name = new URL(databaseUrl).pathname.slice(1);
      const allow = (may: boolean) => runSql(inject('serverUrl'), `ALTER DATABASE ${name} ALLOW_CONNECTIONS ${may}`);
      await allow(false);
      await runSql(
        inject('serverUrl'),
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
      );
      return () => allow(true);
    },
    closeClients() {
      for (const client of clients.splice(0)) client.close();
    },
    async close() {
      network.cut();
      await server.end('SIGTERM');
      await database.drop();
    },
  };
}
