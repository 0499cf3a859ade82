import { expect, test } from 'vitest';
import { addressOf, run } from './testkit/concord.ts';
import { isRunning, processesOf } from './testkit/database.ts';
import { useHome } from './testkit/home.ts';

const home = useHome();

test.each(['SIGINT', 'SIGTERM'] as const)(
  'npm start ends with %s to npm alone, as a supervisor sends it',
  async (signal) => {
    const npm = run(['start'], { CONCORD_DATA_DIR: home, CONCORD_DATASET: 'none' }, 'npm');
    await addressOf(npm);
    const processes = await processesOf(home);
    expect(processes.filter(isRunning)).toEqual(processes);
    expect(await npm.end(signal)).toEqual({ code: 0, signal: null });
    expect(processes.filter(isRunning)).toEqual([]);
  },
);
