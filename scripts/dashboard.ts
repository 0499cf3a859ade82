/** Builds the dashboard, when what it is made from has changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readOperations } from '../packages/contract/scripts/operations.ts';
import { ROOT } from './lib/settings.ts';

const DASHBOARD = join(ROOT, 'apps/dashboard');
const INPUTS = [
  'apps/dashboard',
  'packages/client',
  'packages/contract',
  'packages/domain/src',
  'pnpm-lock.yaml',
  'scripts/dashboard.ts',
];

/** The folder of the built dashboard. */
export const DASHBOARD_DIST = join(DASHBOARD, 'dist');

/**
 * Built beside its place and moved there when it is complete, so that another start of this checkout never sees half of it.
 *
 * @throws when the dashboard cannot be built, with what the builder said
 */
export function buildDashboard(): void {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap(filesOf)) hash.update(path).update(readFileSync(join(ROOT, path)));
  const wanted = hash.digest('hex');
  if (isBuiltFrom(wanted)) return;
  console.error('Building the dashboard …');
  const unfinished = join(DASHBOARD, 'node_modules', `.dist-${process.pid}`);
  try {
    build('--outDir', unfinished, '--emptyOutDir');
    writeFileSync(join(unfinished, 'operations.json'), JSON.stringify(readOperations(join(DASHBOARD, 'src'))));
    compress(unfinished);
    // With which the server draws the first page; nobody is handed what stands behind a dot.
    build('--config', 'vite.drawing.config.ts', '--outDir', join(unfinished, '.drawing'));
    writeFileSync(join(unfinished, '.made-from'), wanted);
    rmSync(DASHBOARD_DIST, { recursive: true, force: true });
    renameSync(unfinished, DASHBOARD_DIST);
  } catch (error) {
    // Another start was quicker: what it has built is as good.
    if (!isBuiltFrom(wanted)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function build(...options: string[]): void {
  // What a test run builds is served afterwards, too: under its NODE_ENV it would be React for developers.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', ...options],
    { cwd: DASHBOARD, encoding: 'utf8', env },
  );
  if (status !== 0) throw new Error(`The dashboard could not be built: ${error?.message ?? ''}\n${stdout}\n${stderr}`);
}

/** Lays compressed copies beside the files that get smaller by it; the server hands them to whoever takes them. */
function compress(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|html|svg|json)$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

function isBuiltFrom(wanted: string): boolean {
  const stamp = join(DASHBOARD_DIST, '.made-from');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** The files under a path of the checkout, without those that were made or only test. */
function filesOf(input: string): string[] {
  const path = join(ROOT, input);
  if (!existsSync(path)) return [];
  if (/\.[a-z]+$/.test(input)) return [input];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((file) => !/(^|[\\/])(node_modules|dist|test)[\\/]/.test(file))
    .sort();
}

if (import.meta.main) buildDashboard();
