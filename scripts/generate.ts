/** Writes the Prisma client and the types of the schema's models, when the Prisma schema has changed: `npm run generate`. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from './lib/settings.ts';

const CLIENT = join(ROOT, 'packages/register/src/generated/prisma');
const MODELS = join(ROOT, 'packages/schema/src/generated/pothos.ts');
const STAMP = join(CLIENT, '.made-from');

/** @throws when Prisma cannot generate, with what it said */
export function generate(): void {
  const inputs = ['prisma/schema.prisma', 'prisma.config.ts', 'pnpm-lock.yaml'].map((path) =>
    readFileSync(join(ROOT, path)),
  );
  const wanted = createHash('sha256').update(Buffer.concat(inputs)).digest('hex');
  if (existsSync(STAMP) && existsSync(MODELS) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.error('Generating the database client …');
  const bin = join(ROOT, 'node_modules', '.bin');
  const { status, stdout, stderr, error } = spawnSync(join(bin, 'prisma'), ['generate'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: [bin, process.env.PATH].filter(Boolean).join(delimiter),
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`prisma generate failed: ${error?.message ?? ''}\n${stdout}\n${stderr}`);
  writeFileSync(STAMP, wanted);
}

if (import.meta.main) generate();
