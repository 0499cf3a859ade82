/**
 * What the tests of the domain use of vitest, for one process that stays: the tests are gathered once and run as often as there
 * are mutants, where vitest reads all modules anew each time. The expectations are vitest's own.
 */
import { readFileSync } from 'node:fs';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  type ExpectStatic,
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import * as chai from 'chai';
import { configureGlobal } from 'fast-check';

type Body = (...row: unknown[]) => unknown;

export interface GatheredTest {
  name: string;
  run: () => unknown;
}

export const gathered: GatheredTest[] = [];

const groups: string[] = [];

export function describe(name: string, body: () => void): void {
  groups.push(name);
  body();
  groups.pop();
}

export function it(name: string, ...options: unknown[]): void {
  const run = bodyOf(options);
  gathered.push({ name: [...groups, name].join(' > '), run: () => run() });
}

it.each =
  (rows: readonly unknown[]) =>
  (name: string, ...options: unknown[]): void =>
    forEachRow(rows, name, (named, row) => it(named, () => bodyOf(options)(...row)));

describe.each =
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void =>
    forEachRow(rows, name, (named, row) => describe(named, () => void body(...row)));

export { it as test };

// That a property fails is enough; the smallest example of it is nobody's interest here, and takes long.
configureGlobal({ endOnFailure: true });

export const expect = ((value: unknown, message?: string) => chai.expect(value, message)) as ExpectStatic;

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
Object.assign(expect, chai.expect, (globalThis as Record<symbol, unknown>)[ASYMMETRIC_MATCHERS_OBJECT]);
Object.assign(globalThis, { [GLOBAL_EXPECT]: expect });
expect.getState = () => getState(expect);
expect.setState = (state) => setState(state, expect);
expect.extend = (matchers) => (chai.expect as unknown as { extend: Body }).extend(expect, matchers);
expect.extend({
  toMatchFileSnapshot(told: string, file: string) {
    return { pass: told === readFileSync(file, 'utf8'), message: () => `not what is kept in ${file}` };
  },
});

function bodyOf(options: readonly unknown[]): Body {
  const body = options.find((option) => typeof option === 'function');
  if (!body) throw new TypeError('a test without a body');
  return body as Body;
}

/** The place of the row makes its name one of a kind, whatever the row looks like in print. */
function forEachRow(rows: readonly unknown[], name: string, make: (name: string, row: unknown[]) => void): void {
  for (const [index, row] of rows.entries()) make(`${name} (${index + 1})`, Array.isArray(row) ? row : [row]);
}
