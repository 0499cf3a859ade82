import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** How long a test may take: what is broken often shows in an answer that never comes. In milliseconds. */
const PATIENCE = 10_000;

type Report = Readonly<{
  testResults: readonly Readonly<{
    message: string;
    assertionResults: readonly Readonly<{ fullName: string; status: string }>[];
  }>[];
}>;

/**
 * Runs those tests of a file whose title holds one of some words (`%s` for any).
 *
 * @returns the titles of those that failed
 * @throws when none was run, as when the file cannot be loaded: that says nothing of what the test would notice
 */
export function runTests(checkout: string, file: string, titles: readonly string[]): readonly string[] {
  const project = projectOf(checkout, dirname(file));
  const report = join(checkout, 'report.json');
  rmSync(report, { force: true });
  const args = ['run', relative(project, file), '--reporter=json', `--outputFile.json=${report}`];
  args.push(`--testTimeout=${PATIENCE}`, '--testNamePattern', titles.map(patternOf).join('|'));
  const { stderr } = spawnSync(process.execPath, [join(checkout, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: join(checkout, project),
    encoding: 'utf8',
  });
  const { testResults } = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as Report)
    : { testResults: [] };
  const run = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed');
  if (run.length === 0)
    throw new Error(
      [`No test of ${file} was run that is called "${titles.join('" or "')}".`]
        .concat(
          testResults.map(({ message }) => message),
          stderr,
        )
        .join('\n'),
    );
  return run.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
}

function patternOf(title: string): string {
  return title
    .split(/%[a-z]/)
    .map(RegExp.escape)
    .join('.*');
}

/** The nearest folder above with a configuration of its own. */
function projectOf(checkout: string, folder: string): string {
  return existsSync(join(checkout, folder, 'vitest.config.ts')) ? folder : projectOf(checkout, dirname(folder));
}
