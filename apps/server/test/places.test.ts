import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createConnections } from '../src/limits/index.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is in use once all that nobody needs has gone, in bytes. */
function used(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

it('An address that has nothing open any more is not remembered', () => {
  const connections = createConnections(2);
  const before = used();
  for (let n = 0; n < 100; n += 1) {
    // Nobody has a name as long; so each weighs as much as ten thousand.
    const name = `${n}`.padStart(1024 * 1024, '0');
    const leave = [0, 1].map(() => connections.open({ exact: name, name, isLoopback: false }));
    expect(connections.open({ exact: name, name, isLoopback: false })).toBeUndefined();
    for (const each of leave) each?.();
  }
  expect(used() - before).toBeLessThan(10 * 1024 * 1024);
});
