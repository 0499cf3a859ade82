/**
 * Sends a server whatever comes to mind, over HTTP and WebSocket: `npm run fuzz -- [--runs N] [--seconds N] [--seed N]`, for each of
 * the two. Nothing may crash it, be answered by 5xx or tell of its inside. `npm test` does the same for a moment.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { messageOf } from './lib/messageOf.ts';
import { ROOT } from './lib/settings.ts';

const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'server', 'apps/server/test/fuzz.test.ts'];

function main(): void {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '300' },
      seed: { type: 'string' },
    },
  });
  for (const [name, value] of Object.entries(values))
    if (!/^\d{1,10}$/.test(value)) throw new Error(`--${name} ${value}: give a whole number.`);
  const { status } = spawnSync(process.execPath, VITEST, {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      CONCORD_FUZZ_RUNS: values.runs,
      CONCORD_FUZZ_SECONDS: values.seconds,
      ...(values.seed === undefined ? {} : { CONCORD_FUZZ_SEED: values.seed }),
    },
  });
  process.exitCode = status ?? 1;
}

try {
  main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
