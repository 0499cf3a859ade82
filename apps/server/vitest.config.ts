import { createRequire } from 'node:module';
import { defineProject } from 'vitest/config';

const { resolve } = createRequire(import.meta.url);

export default defineProject({
  // Otherwise vitest loads the schema's copy of `graphql` as a module and the engine's as CommonJS, and each refuses the other's.
  resolve: { alias: [{ find: /^graphql$/, replacement: resolve('graphql') }] },
  test: {
    name: 'server',
    include: ['test/**/*.test.ts'],
    globalSetup: ['../../packages/register/src/testing/globalSetup.ts'],
    // Starting a database, loading the training dossier and starting processes take their time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Each file has a database of its own, and no module keeps anything for another.
    isolate: false,
  },
});
