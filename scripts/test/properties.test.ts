import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../lib/settings.ts';

/** Tries two properties, and prints how many cases of each, and from which seed the first of them was. */
const PROGRAM = `
  import fc from 'fast-check';
  import { assert } from 'fast-check';
  const counts = [0, 0];
  fc.assert(fc.property(fc.nat(), () => { counts[0] += 1; }));
  assert(fc.property(fc.nat(), () => { counts[1] += 1; }), { numRuns: 7 });
  let seed;
  try { fc.assert(fc.property(fc.nat(), () => false)); } catch (error) { seed = /seed: (-?\\d+)/.exec(error.message)[1]; }
  console.log([...counts, seed].join(' '));`;

test('a property that is tried harder is tried with so many times as many cases, from the seed that is given', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', join(ROOT, 'scripts/properties/moreCases.ts'), '--input-type=module', '--eval', PROGRAM],
    {
      cwd: join(ROOT, 'packages/domain'),
      encoding: 'utf8',
      env: { ...process.env, CONCORD_PROPERTIES_TIMES: '3', CONCORD_PROPERTIES_SEED: '-42' },
    },
  );
  expect({ stdout, stderr }).toEqual({ stdout: '300 21 -42\n', stderr: '' });
});
