import type { TestProject } from 'vitest/node';
import { startTestServer } from './testServer.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The PostgreSQL of this run of tests; make databases on it with `createTestDatabase`. */
    serverUrl: string;
  }
}

/** Vitest's global setup: one throwaway PostgreSQL for a project's run, stopped and removed at its end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  project.provide('serverUrl', server.databaseUrl);
  return () => server.stop();
}
