import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildDashboard } from '../../../../scripts/dashboard.ts';
import { type Chromium, unpackChromium } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The browser of this run of tests. */
    chromium: Chromium;
  }
}

/** Vitest's global setup: the dashboard as it is built, and a browser unpacked where nobody else's is. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildDashboard();
  const folder = await mkdtemp(join(tmpdir(), 'concord-chromium-'));
  project.provide('chromium', await unpackChromium(folder));
  return () => rm(folder, { recursive: true, force: true });
}
