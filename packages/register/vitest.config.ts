import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'register',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['./src/testing/globalSetup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each file has a database of its own, and no module keeps anything for another.
    isolate: false,
  },
});
