import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'schema',
    include: ['test/**/*.test.ts'],
    globalSetup: ['../register/src/testing/globalSetup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each file has a database of its own, and no module keeps anything for another: to load all of them anew took a quarter of the time.
    isolate: false,
    // Two copies of graphql would refuse each other's schemas.
    server: { deps: { inline: [/@pothos/] } },
  },
});
