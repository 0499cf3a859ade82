import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'domain',
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Pure functions: no file of tests can change what another one sees.
    isolate: false,
  },
});
