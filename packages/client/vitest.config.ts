import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'client',
    include: ['test/**/*.test.ts'],
    globalSetup: ['../register/src/testing/globalSetup.ts'],
    // Starting a database, loading the training dossier and starting processes take their time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Each file has a database and a server of its own, and no module keeps anything for another.
    isolate: false,
  },
});
