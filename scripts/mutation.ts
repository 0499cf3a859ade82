/**
 * Mutation testing of the domain: `npm run mutation [-- FILE …]`. Each of many small changes to the rules has to make a test fail;
 * those that do not are listed. All of it takes an hour: give the files that were changed, such as `src/letters/answers.ts`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './lib/settings.ts';

const domain = join(ROOT, 'packages/domain');
const stryker = join(domain, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const files = process.argv.slice(2);
const chosen = files.length > 0 ? ['--mutate', files.join(',')] : [];
const { status } = spawnSync(process.execPath, [stryker, 'run', 'stryker.config.json', ...chosen], {
  cwd: domain,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
