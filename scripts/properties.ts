/**
 * Tries the properties of all packages harder than `npm test` does: `npm run properties [-- --times N] [--seed N] [FILE …]`, with
 * N times as many cases each, thirty unless said otherwise. At the end it names what failed and its seed, with which the same is
 * tried again. What is sent to a server at random has a script of its own: `npm run fuzz`.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { messageOf } from './lib/messageOf.ts';
import { ROOT } from './lib/settings.ts';

type Report = Readonly<{
  testResults: readonly Readonly<{
    name: string;
    message: string;
    assertionResults: readonly Readonly<{ fullName: string; status: string; failureMessages: readonly string[] }>[];
  }>[];
}>;

const MORE_CASES = pathToFileURL(join(ROOT, 'scripts/properties/moreCases.ts'));
const FUZZ = join('apps', 'server', 'test', 'fuzz.test.ts');

function main(args: string[]): void {
  const { times, seed, named } = wantedOf(args);
  const files = filesWithProperties(named);
  console.log(`${files.length} files of tests, each property with ${times} times as many cases`);
  const folder = mkdtempSync(join(tmpdir(), 'concord-properties-'));
  try {
    const report = join(folder, 'report.json');
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...files, '--testTimeout=0'];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { status } = spawnSync(process.execPath, [...vitest, ...reporters], {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${MORE_CASES}`,
        CONCORD_PROPERTIES_TIMES: String(times),
        ...(seed === undefined ? {} : { CONCORD_PROPERTIES_SEED: String(seed) }),
      },
    });
    const failed = failedIn(JSON.parse(readFileSync(report, 'utf8')) as Report);
    console.log(failed.length === 0 ? '\nEvery property held.' : `\nThese failed:\n${failed.join('\n')}`);
    process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws when a number makes no sense */
function wantedOf(args: string[]): Readonly<{ times: number; seed: number | undefined; named: readonly string[] }> {
  const { values, positionals: named } = parseArgs({
    args,
    options: { times: { type: 'string', default: '30' }, seed: { type: 'string' } },
    allowPositionals: true,
  });
  const times = Number(values.times);
  if (!(times > 0)) throw new Error(`--times ${values.times}: give a number above 0.`);
  const seed = values.seed === undefined ? undefined : Number(values.seed);
  if (seed !== undefined && !Number.isInteger(seed)) throw new Error(`--seed ${values.seed}: give a whole number.`);
  return { times, seed, named };
}

/** @throws when there is none of such a name */
function filesWithProperties(named: readonly string[]): readonly string[] {
  const files = globSync('{packages,apps}/*/test/**/*.test.ts', { cwd: ROOT })
    .filter((file) => file !== FUZZ && readFileSync(join(ROOT, file), 'utf8').includes(`from 'fast-check'`))
    .filter((file) => named.length === 0 || named.some((part) => file.includes(part)));
  if (files.length === 0) throw new Error(`No file of tests with a property has a name with ${named.join(' or ')}.`);
  return files;
}

/** What failed, with what to try the same again; a file that could not be read has no test that could fail. */
function failedIn({ testResults }: Report): readonly string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    if (assertionResults.length === 0) return [`${name}\n  ${message}`];
    return assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${name}\n  ${fullName}\n  ${seedIn(failureMessages.join('\n'))}`);
  });
}

/** What fast-check says to try the same again with. */
function seedIn(message: string): string {
  return /\{ seed: .*?\}/.exec(message)?.[0] ?? 'No case of a property failed it: see above.';
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
