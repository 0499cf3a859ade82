/**
 * Runs the bundled tests for one mutant after another in the same process. Stryker's own runner for vitest starts vitest
 * for each mutant, which takes ten times as long as the tests.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type CompleteDryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import type { forgetAll } from './forgetting.ts';
import type { GatheredTest } from './vitest.ts';

/**
 * The tests of one mutant take no longer of the processor than this, the quickest first: what they did not notice by then counts as
 * survived. Time on the clock would let more survive on a busy machine.
 */
const PATIENCE_MS = 1500;

interface Bundle {
  gathered: readonly GatheredTest[];
  forgetAll: typeof forgetAll;
}

/** One process runs the tests without a mutant; the others read here how long each took. */
const TIMES = 'times.json';

/** What the instrumented code reads and counts in. */
interface Switchboard {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
}

class InOneProcess implements TestRunner {
  readonly #switchboard: Switchboard = {};
  readonly #tests = new Map<string, GatheredTest>();
  #forgetAll = () => {};
  #took: ReadonlyMap<string, number> | undefined;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init(): Promise<void> {
    Object.assign(globalThis, { __stryker__: this.#switchboard });
    const bundle: Bundle = await import(pathToFileURL(built('tests.mjs')).href);
    this.#forgetAll = bundle.forgetAll;
    for (const test of bundle.gathered) this.#tests.set(this.#free(test.name), test);
  }

  async dryRun(): Promise<CompleteDryRunResult> {
    const result = await this.#run([...this.#tests.keys()]);
    writeFileSync(built(TIMES), JSON.stringify(result.tests.map(({ id, timeSpentMs }) => [id, timeSpentMs])));
    const { mutantCoverage } = this.#switchboard;
    return mutantCoverage ? { ...result, mutantCoverage } : result;
  }

  async mutantRun({ activeMutant, hitLimit, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
    const board = this.#switchboard;
    Object.assign(board, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const result = await this.#run(this.#quickestFirst(testFilter ?? [...this.#tests.keys()]), PATIENCE_MS);
    board.activeMutant = undefined;
    return toMutantRunResult(determineHitLimitReached(board.hitCount, hitLimit) ?? result);
  }

  /** With `patience`, in milliseconds, also only until one fails. */
  async #run(ids: readonly string[], patience?: number): Promise<CompleteDryRunResult> {
    this.#forgetAll();
    const begun = process.cpuUsage();
    const tests: TestResult[] = [];
    for (const id of ids) {
      const result = await this.#runOne(id);
      tests.push(result);
      if (patience === undefined) continue;
      if (result.status === TestStatus.Failed || spentSince(begun) > patience) break;
    }
    return { status: DryRunStatus.Complete, tests };
  }

  async #runOne(id: string): Promise<TestResult> {
    const begun = performance.now();
    const said = (rest: { status: TestStatus.Success } | { status: TestStatus.Failed; failureMessage: string }) => ({
      ...{ id, name: id, timeSpentMs: performance.now() - begun },
      ...rest,
    });
    this.#switchboard.currentTestId = id;
    try {
      await this.#tests.get(id)?.run();
      return said({ status: TestStatus.Success });
    } catch (error) {
      return said({ status: TestStatus.Failed, failureMessage: String(error) });
    } finally {
      this.#switchboard.currentTestId = undefined;
    }
  }

  #quickestFirst(ids: readonly string[]): string[] {
    this.#took ??= new Map(JSON.parse(readFileSync(built(TIMES), 'utf8')));
    const took = (id: string) => this.#took?.get(id) ?? 0;
    return ids.toSorted((one, other) => took(one) - took(other));
  }

  /** Two files may have tests of one name. */
  #free(name: string): string {
    return this.#tests.has(name) ? this.#free(`${name}'`) : name;
  }
}

function spentSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000;
}

/** Stryker begins in the folder of the package and moves to its copy of it. */
function built(file: string): string {
  return join(process.cwd(), 'built', file);
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-one-process', InOneProcess)];
