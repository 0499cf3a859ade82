import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { stopEmbedded } from '../../../packages/register/src/embedded/index.ts';
import { quickFolder } from '../../../packages/register/src/testing/index.ts';

/** Where the tests of a file may keep a register: nothing of it is left when they are over, however they end. */
export function useHome(): string {
  const home = join(quickFolder(), `concord-start-${randomUUID()}`);
  afterAll(async () => {
    await stopEmbedded(home);
    await rm(home, { recursive: true, force: true });
  });
  return home;
}
