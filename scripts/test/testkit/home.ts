import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { stopEmbedded } from '../../../packages/register/src/embedded/index.ts';

/** Where the tests of a file may keep a register: nothing of it is left when they are over, however they end. */
export function useHome(): string {
  const home = join(tmpdir(), `concord-start-${randomUUID()}`);
  afterAll(async () => {
    await stopEmbedded(home);
    await rm(home, { recursive: true, force: true });
  });
  return home;
}
