import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'scripts',
    include: ['test/**/*.test.ts'],
    globalSetup: ['../packages/register/src/testing/globalSetup.ts', 'test/testkit/globalSetup.ts'],
    // Each test starts a server or two, with a database that waits for the disk.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
