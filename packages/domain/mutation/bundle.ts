/** All tests of the domain and what they test in one module, in which one mutant after another is switched on. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'rolldown';

const HERE = import.meta.dirname;
const TESTS = join(process.cwd(), 'test');
const ENTRY = 'every-test';

const VITEST = JSON.stringify(join(HERE, 'vitest.ts'));
const FORGETTING = JSON.stringify(join(HERE, 'forgetting.ts'));

/** What the runner needs of the bundle. */
const TESTING = [`export { gathered } from ${VITEST};`, `export { forgetAll } from ${FORGETTING};`];

const everyTest: Plugin = {
  name: ENTRY,
  resolveId: (id) => (id === ENTRY ? id : null),
  load: (id) =>
    id === ENTRY ? [...TESTING, ...globSync('*.test.ts', { cwd: TESTS }).sort().map(imported)].join('\n') : null,
};

/** A bundle has one place of its own; the tests read what lies beside them. */
const besideTheTests: Plugin = {
  name: 'beside-the-tests',
  transform: (code) => code.replaceAll('import.meta.dirname', JSON.stringify(TESTS)),
};

const forgetting: Plugin = {
  name: 'forgetting',
  transform: {
    filter: { id: /journal\/remember\.ts$/ },
    handler: (code) =>
      `import { ForgettingWeakMap } from ${FORGETTING};\n${code.replace('new WeakMap', 'new ForgettingWeakMap')}`,
  },
};

await build({
  input: ENTRY,
  platform: 'node',
  // The tests are there for what they do.
  treeshake: false,
  external: [/^node:/, 'fast-check', 'chai', '@vitest/expect'],
  resolve: { alias: { vitest: join(HERE, 'vitest.ts') } },
  plugins: [everyTest, besideTheTests, forgetting],
  output: { dir: 'built', format: 'esm', entryFileNames: 'tests.mjs' },
});

function imported(file: string): string {
  return `import ${JSON.stringify(join(TESTS, file))};`;
}
