/**
 * One-line breakages of the kinds that matter, each of which a test must catch: `npm run breakages [-- NAME …]`.
 *
 * For every breakage a copy of the checkout is broken in one place and the named tests are run there; they must fail.
 * `--check` only looks whether each breakage still fits its file, which is quick and part of `npm test`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BREAKAGES, type Breakage } from './breakages/list.ts';

const root = process.cwd();
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const chosen = BREAKAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

if (process.argv.includes('--check')) checkAll();
else tryAll();

/** Each breakage's line stands exactly once in its file, and its tests exist. */
function checkAll(): void {
  const misfits = BREAKAGES.flatMap((breakage) => {
    const times = readFileSync(breakage.file, 'utf8').split(breakage.find).length - 1;
    if (times !== 1) return [`${breakage.name}: ${breakage.file} holds its line ${times} times, expected once`];
    if (!existsSync(breakage.test)) return [`${breakage.name}: there is no test ${breakage.test}`];
    return [];
  });
  for (const misfit of misfits) console.error(misfit);
  if (misfits.length > 0) process.exitCode = 1;
}

function tryAll(): void {
  let uncaught = 0;
  for (const [index, breakage] of chosen.entries()) {
    process.stdout.write(`${index + 1}/${chosen.length} ${breakage.name}: `);
    const caught = isCaught(breakage);
    if (!caught) uncaught += 1;
    console.log(caught ? 'caught' : `NOT caught by ${breakage.test}`);
  }
  console.log(`${chosen.length - uncaught} of ${chosen.length} breakages are caught`);
  if (uncaught > 0) process.exitCode = 1;
}

/** The test must pass on an untouched copy, or its failing would say nothing; then it must fail on the broken one. */
function isCaught(breakage: Breakage): boolean {
  const copy = mkdtempSync(join(tmpdir(), 'concord-breakage-'));
  try {
    copyCheckout(copy);
    if (runTest(copy, breakage) !== 0) throw new Error(`${breakage.test} fails even without the breakage`);
    const path = join(copy, breakage.file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(breakage.find, () => breakage.replace),
    );
    return runTest(copy, breakage) !== 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function runTest(folder: string, { test, testName }: Breakage): number {
  const args = ['run', test, ...(testName ? ['-t', testName] : [])];
  const { status } = spawnSync(join('node_modules', '.bin', 'vitest'), args, { cwd: folder, stdio: 'ignore' });
  return status ?? 1;
}

/** What git knows of, what was generated and built, and the packages' own links; the installed packages are shared. */
function copyCheckout(copy: string): void {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  const built = workspaceFolders().flatMap((folder) => [
    `${folder}/node_modules`,
    `${folder}/dist`,
    `${folder}/src/generated`,
  ]);
  for (const path of [...listed.split('\n').filter(Boolean), ...built]) {
    if (existsSync(path) || isLink(path))
      cpSync(join(root, path), join(copy, path), { recursive: true, verbatimSymlinks: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
}

function workspaceFolders(): string[] {
  return ['packages', 'apps'].flatMap((parent) => readdirSync(parent).map((name) => `${parent}/${name}`));
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
