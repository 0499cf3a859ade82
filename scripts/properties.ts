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
import { ROOT } from './lib/settings.ts';

type Report = Readonly<{
  testResults: readonly Readonly<{
    name: string;
    message: string;
    assertionResults: readonly Readonly<{ fullName: string; status: string; failureMessages: readonly string[] }>[];
  }>[];
}>;

const { values, positionals } = parseArgs({
  options: { times: { type: 'string', default: '30' }, seed: { type: 'string' } },
  allowPositionals: true,
});
const times = Number(values.times);
if (!(times > 0)) throw new Error(`--times ${values.times}: expected a number above 0`);
if (values.seed !== undefined && !Number.isInteger(Number(values.seed)))
  throw new Error(`--seed ${values.seed}: expected a whole number`);

const files = globSync('{packages,apps}/*/test/**/*.test.ts', { cwd: ROOT })
  .filter((file) => readFileSync(join(ROOT, file), 'utf8').includes(`from 'fast-check'`))
  .filter((file) => file !== join('apps', 'server', 'test', 'fuzz.test.ts'))
  .filter((file) => positionals.length === 0 || positionals.some((wanted) => file.includes(wanted)));
if (files.length === 0) throw new Error(`No file of tests with a property is called so: ${positionals.join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'concord-properties-'));
try {
  const report = join(folder, 'report.json');
  console.log(`${files.length} files, each property with ${times} times as many cases`);
  const { status } = spawnSync(
    process.execPath,
    [
      ...['node_modules/vitest/vitest.mjs', 'run', ...files, '--testTimeout=0'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${pathToFileURL(join(ROOT, 'scripts/properties/moreCases.ts'))}`,
        CONCORD_PROPERTIES_TIMES: values.times,
        ...(values.seed === undefined ? {} : { CONCORD_PROPERTIES_SEED: values.seed }),
      },
    },
  );
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const failed = testResults.flatMap(({ name, message, assertionResults }) =>
    [...assertionResults.filter((one) => one.status === 'failed')]
      .map(({ fullName, failureMessages }) => `${name}\n  ${fullName}\n  ${seedIn(failureMessages.join('\n'))}`)
      .concat(assertionResults.length === 0 ? [`${name}\n  ${message}`] : []),
  );
  console.log(failed.length === 0 ? 'Every property held.' : `\nThese failed:\n${failed.join('\n')}`);
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What fast-check says to try the same again with. */
function seedIn(message: string): string {
  return /\{ seed: .*?\}/.exec(message)?.[0] ?? 'It did not fail by a case of a property: see above.';
}
