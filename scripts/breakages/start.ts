import type { Breakage } from './breakage.ts';

const START = 'scripts/test/start.test.ts';
const KILLED = 'scripts/test/killed.test.ts';
const REFUSED = 'scripts/test/refused.test.ts';

/** `npm start`, and the database that it brings. */
export const START_UP: readonly Breakage[] = [
  {
    name: 'database-left-running',
    file: 'packages/register/src/embedded/cluster.ts',
    find: 'await letGo();\n      await stopPostgres(cluster);',
    replace: 'await letGo();',
    test: START,
    testName: 'the first start',
    why: 'each Ctrl-C would leave a PostgreSQL behind',
  },
  {
    name: 'database-open-to-the-network',
    file: 'packages/register/src/embedded/run.ts',
    find: "'-c listen_addresses=127.0.0.1',",
    replace: "'-c listen_addresses=*',",
    test: START,
    testName: 'the first start',
    why: 'anybody in the network could try passwords on the database',
  },
  {
    name: 'two-servers-on-one-directory',
    file: 'packages/register/src/embedded/lock.ts',
    find: '; BEGIN EXCLUSIVE',
    replace: '',
    test: START,
    testName: 'on the same data says that the first one is running, and disturbs nothing',
    why: 'whichever ends first would stop the database of the other',
  },
  {
    name: 'start-goes-on-after-ctrl-c',
    file: 'scripts/start.ts',
    find: 'const embedded = await starting.catch(() => undefined);',
    replace: 'const embedded = undefined as unknown as { stop(): Promise<void> } | undefined;',
    test: START,
    testName: 'leaves nothing running, and the next start goes on',
    why: 'Ctrl-C while the database starts would leave it running with nobody to stop it',
  },
  {
    name: 'dead-database-stays-dead',
    file: 'packages/register/src/embedded/keepRunning.ts',
    find: 'await revive();',
    replace: '',
    test: KILLED,
    testName: 'is started again by its server, and what was acknowledged is there',
    why: 'a database that was killed for want of memory would stay away until somebody notices',
  },
  {
    name: 'number-of-a-dead-database-trusted',
    file: 'packages/register/src/embedded/run.ts',
    find: '    await disownLockFile(directory);\n',
    replace: '',
    test: KILLED,
    testName: 'and whose number is now another process’s starts all the same',
    why: 'after a restart of the machine the register might not start, for no reason that a person could find',
  },
  {
    name: 'database-left-by-a-failed-start',
    file: 'scripts/start.ts',
    find: '  await close().catch((failure: unknown) => console.error(messageOf(failure)));\n',
    replace: '',
    test: REFUSED,
    testName: 'a port that is in use; and stops the database that it has started',
    why: 'a start that fails would leave a PostgreSQL behind',
  },
  {
    name: 'newer-database-touched',
    file: 'packages/register/src/migrations/apply.ts',
    find: 'if (expected === undefined)',
    replace: 'if (checksum === undefined)',
    test: REFUSED,
    testName: 'that a newer version migrated is left alone',
    why: 'an older version would write into tables that it does not understand',
  },
  {
    name: 'somebody-elses-database-taken',
    file: 'packages/register/src/migrations/apply.ts',
    find: 'if (tables.length > 0)',
    replace: 'if (tables.length > 1_000_000)',
    test: REFUSED,
    testName: 'that is somebody else’s is left alone',
    why: 'one mistyped DATABASE_URL would put our tables among those of another program',
  },
];
