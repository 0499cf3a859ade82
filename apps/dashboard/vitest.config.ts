import { createRequire } from 'node:module';
import { defineProject } from 'vitest/config';

const { resolve } = createRequire(new URL('../server/package.json', import.meta.url));

export default defineProject({
  // The server runs in the same process as the tests: it needs one copy of `graphql`, as in its own tests.
  resolve: { alias: [{ find: /^graphql$/, replacement: resolve('graphql') }] },
  test: {
    name: 'dashboard',
    include: ['test/**/*.test.ts'],
    globalSetup: ['../../packages/register/src/testing/globalSetup.ts', 'test/testkit/globalSetup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Each file has a browser and a server of its own, and no module keeps anything for another.
    isolate: false,
  },
});
