/**
 * One-line breakages of the kinds that matter, each of which a test must catch: `npm run breakages [-- NAME …]`.
 *
 * A copy of the checkout is broken in one place after the other, and the named test is run there; it must fail. `--check`
 * only looks whether each breakage still fits its file and its test is there, which is quick and part of `npm test`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { copyCheckout } from './breakages/checkout.ts';
import { BREAKAGES, type Breakage } from './breakages/list.ts';
import { runTests } from './breakages/tests.ts';
import { messageOf } from './lib/messageOf.ts';

function main(args: readonly string[]): void {
  if (args.includes('--check')) checkAll();
  else tryAll(choose(args));
}

/** @throws when a name is none of a breakage */
function choose(names: readonly string[]): readonly Breakage[] {
  const unknown = names.find((wanted) => !BREAKAGES.some(({ name }) => name === wanted));
  if (unknown !== undefined)
    throw new Error(`There is no breakage "${unknown}"; there are: ${BREAKAGES.map(({ name }) => name).join(', ')}.`);
  return names.length === 0 ? BREAKAGES : BREAKAGES.filter(({ name }) => names.includes(name));
}

/** What is replaced stands exactly once in its file, and the test has the words by which it is called. */
function checkAll(): void {
  const misfits = BREAKAGES.flatMap(({ name, file, find, test, testName }) => {
    const times = existsSync(file) ? readFileSync(file, 'utf8').split(find).length - 1 : 0;
    if (times !== 1) return [`${name}: ${file} holds ${JSON.stringify(find)} ${times} times, expected once`];
    if (!existsSync(test)) return [`${name}: there is no test ${test}`];
    if (!readFileSync(test, 'utf8').includes(testName)) return [`${name}: ${test} has no test "${testName}"`];
    return [];
  });
  for (const misfit of misfits) console.error(misfit);
  if (misfits.length > 0) process.exitCode = 1;
}

/** A test that fails without any breakage says nothing: those that it should notice are not tried, and count as uncaught; the others go on. */
function tryAll(breakages: readonly Breakage[]): void {
  const checkout = copyCheckout();
  try {
    const files = [...Map.groupBy(breakages, ({ test }) => test)];
    const failing = new Set<string>();
    for (const [index, [file, own]] of files.entries()) {
      process.stdout.write(`${index + 1}/${files.length} unbroken, ${file}: `);
      const titles = own.map(({ testName }) => testName);
      const failed = runTests(checkout.folder, file, titles);
      console.log(failed.length === 0 ? 'passes' : failed.map((title) => `FAILS: ${title}`).join('\n'));
      if (failed.length > 0) failing.add(file);
    }
    let uncaught = 0;
    for (const [index, breakage] of breakages.entries()) {
      process.stdout.write(`${index + 1}/${breakages.length} ${breakage.name}: `);
      const isTried = !failing.has(breakage.test);
      const isCaught =
        isTried &&
        checkout.broken(breakage, () => runTests(checkout.folder, breakage.test, [breakage.testName])).length > 0;
      if (!isCaught) uncaught += 1;
      console.log(isCaught ? 'caught' : `NOT ${isTried ? 'CAUGHT' : 'TRIED'}: ${breakage.why}`);
    }
    console.log(`${breakages.length - uncaught} of ${breakages.length} breakages are caught`);
    if (uncaught > 0) process.exitCode = 1;
  } finally {
    checkout.remove();
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
