import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './testServer.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The PostgreSQL of this run of tests; make databases on it with `createTestDatabase`. */
    serverUrl: string;
  }
}

type Run = { server?: Promise<TestServer>; users: number };

/** Vitest loads this file for each project anew: what all of a run share cannot stand in a module. */
const shared = globalThis as unknown as { concordTestRun?: Run };
shared.concordTestRun ??= { users: 0 };
const run = shared.concordTestRun;

/** Vitest's global setup: one throwaway PostgreSQL for all projects of a run, stopped and removed when the last of them has ended. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  run.users += 1;
  run.server ??= startTestServer();
  const server = await run.server;
  project.provide('serverUrl', server.databaseUrl);
  return async () => {
    run.users -= 1;
    if (run.users > 0) return;
    delete run.server;
    await server.stop();
  };
}
