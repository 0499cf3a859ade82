/** Builds the dashboard, when what it is made from has changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/settings.ts';

const DASHBOARD = join(ROOT, 'apps/dashboard');
const STAMP = join(DASHBOARD, 'dist', '.made-from');
const INPUTS = ['apps/dashboard', 'packages/client', 'packages/contract', 'packages/domain/src', 'pnpm-lock.yaml'];

/** The folder of the built dashboard. */
export const DASHBOARD_DIST = join(DASHBOARD, 'dist');

/** @throws when the dashboard cannot be built, with what the builder said */
export function buildDashboard(): void {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap((input) => filesOf(join(ROOT, input))))
    hash.update(path).update(readFileSync(path));
  const wanted = hash.digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.error('Building the dashboard …');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
    cwd: DASHBOARD,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The dashboard could not be built: ${error?.message ?? ''}\n${stdout}\n${stderr}`);
  writeFileSync(STAMP, wanted);
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/(^|\/)(node_modules|dist|test)(\/|$)/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

if (import.meta.main) buildDashboard();
