/**
 * Every check and every test, as `npm test` runs them: one line for each check, the tests' own report, and at the end
 * `N passed, N failed, N skipped`, counted from what the checks and the test runner reported.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

type Check = Readonly<{ name: string; command: readonly string[] }>;
type Counts = { passed: number; failed: number; skipped: number };

const bin = (name: string): string => join('node_modules', '.bin', name);
const script = (path: string, ...args: string[]): readonly string[] => [process.execPath, path, ...args];
/** One checker: each of several would work out anew what the types of operations need of the whole schema. */
const types = (project: string): readonly string[] =>
  script('node_modules/typescript-native/bin/tsc', '-p', project, '--checkers', '1');

/** A checker of types spends two fifths of its time on tidying its memory, unless it may take more of it; this much at most. */
const MEMORY_OF_CHECKERS = { GOGC: '400', GOMEMLIMIT: '3500MiB' };

/** What the checks and tests themselves need; if one of these fails nothing else can be said. */
const PREPARATIONS: readonly Check[] = [
  { name: 'generated code', command: script('scripts/generate.ts') },
  { name: 'dashboard build', command: script('scripts/dashboard.ts') },
];

/** These only read, and run side by side: those that take longest first. */
const CHECKS: readonly Check[] = [
  { name: 'types of the dashboard', command: types('apps/dashboard/tsconfig.json') },
  { name: 'types', command: types('tsconfig.json') },
  { name: 'typed operations', command: script('packages/contract/scripts/generate.ts', '--check') },
  {
    name: 'arrows between packages',
    command: [bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'packages', 'apps'],
  },
  { name: 'dead code', command: [bin('knip')] },
  { name: 'format and lint', command: [bin('biome'), 'ci', '--error-on-warnings', '.'] },
  { name: 'types of the client', command: types('packages/client/tsconfig.json') },
  {
    name: 'workspace hygiene',
    // Node is a dependency of the root, and a pinned package manager would refuse other ones' mirrors: docs/decisions/0004.
    command: [
      bin('sherif'),
      '--fail-on-warnings',
      '-r',
      'root-package-dependencies',
      '-r',
      'root-package-manager-field',
    ],
  },
  { name: 'lockfile and texts name no host', command: script('scripts/checks/hosts.ts') },
  { name: 'printed schema', command: script('packages/schema/scripts/print-schema.ts', '--check') },
  { name: 'printed access table', command: script('packages/schema/scripts/print-access.ts', '--check') },
  { name: 'migrations against the Prisma schema', command: script('scripts/migration.ts', '--check') },
  { name: 'breakages fit', command: script('scripts/breakages.ts', '--check') },
  { name: 'weight of the first page', command: script('scripts/weight.ts') },
];

async function main(): Promise<void> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const started = Date.now();
  for (const preparation of PREPARATIONS)
    if (!(await runCheck(preparation))) {
      console.log(`\n0 passed, 1 failed, 0 skipped`);
      process.exitCode = 1;
      return;
    }
  await runChecks(counts);
  await runTests(counts);
  console.log(`\nin ${Math.round((Date.now() - started) / 1000)} s`);
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}

/** Runs the checks, as many at once as the machine has processors. */
async function runChecks(counts: Counts): Promise<void> {
  const count = async (check: Check): Promise<void> => {
    if (await runCheck(check)) counts.passed += 1;
    else counts.failed += 1;
  };
  const waiting = CHECKS.values();
  const lanes = Array.from({ length: availableParallelism() }, async () => {
    for (const check of waiting) await count(check);
  });
  await Promise.all(lanes);
}

/** Runs one check quietly; its output is shown only when it fails. */
async function runCheck({ name, command }: Check): Promise<boolean> {
  const started = Date.now();
  const { code, output } = await run(command, 'quiet');
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✕'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output);
  return code === 0;
}

/** Runs vitest over all projects and adds its own counts; a run that breaks before it reports counts as one failure. */
async function runTests(counts: Counts): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'concord-test-'));
  const report = join(folder, 'report.json');
  try {
    const { code } = await run(
      [bin('vitest'), 'run', '--maxWorkers=2', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      'shown',
    );
    const result = await readReport(report);
    counts.passed += result.numPassedTests;
    counts.failed += result.numFailedTests + result.brokenSuites;
    counts.skipped += result.numPendingTests + result.numTodoTests;
    if (code !== 0 && result.numFailedTests + result.brokenSuites === 0) counts.failed += 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  brokenSuites: number;
};

async function readReport(path: string): Promise<Report> {
  const none: Report = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, brokenSuites: 1 };
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return none;
  const report = JSON.parse(text) as Report & { testResults: { status: string; assertionResults: unknown[] }[] };
  const brokenSuites = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length;
  return { ...report, brokenSuites };
}

function run(command: readonly string[], mode: 'quiet' | 'shown'): Promise<{ code: number; output: string }> {
  const [file = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      env: { ...MEMORY_OF_CHECKERS, ...process.env },
      stdio: ['ignore', mode === 'quiet' ? 'pipe' : 'inherit', mode === 'quiet' ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

await main();
