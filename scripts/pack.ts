/**
 * Builds and packs the packages that other developers use: `npm run pack -- some/folder` leaves a tarball of each there.
 * pnpm does it, as only pnpm puts versions in the place of `workspace:*` and the built files into `exports`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './lib/settings.ts';

/** Each builds itself in its `prepack`. */
const PUBLISHED = ['domain', 'contract', 'client'];

/** @throws when they cannot be built or packed, with what was said */
export function pack(folder: string): void {
  mkdirSync(folder, { recursive: true });
  // What a source file that is gone had been built to must not be packed.
  for (const name of PUBLISHED) rmSync(join(ROOT, 'packages', name, 'dist'), { recursive: true, force: true });
  runPnpm(ROOT, ...PUBLISHED.map((name) => `--filter=@concord/${name}`), 'pack', '--pack-destination', folder);
}

/** Runs pnpm in a folder, quietly. */
export function runPnpm(cwd: string, ...args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync('npx', ['-y', 'pnpm@12.21.0', ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true' },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`pnpm ${args.join(' ')} failed: ${error?.message ?? ''}\n${stdout}\n${stderr}`);
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder) pack(resolve(folder));
  else {
    console.error('Say where the tarballs should go: npm run pack -- some/folder');
    process.exitCode = 1;
  }
}
