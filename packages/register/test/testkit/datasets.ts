import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalDate } from '@concord/domain';
import { afterAll, afterEach, beforeAll, beforeEach, inject, onTestFinished } from 'vitest';
import { loadDataset, openRegister, type Register } from '../../src/index.ts';
import { createTestDatabase } from '../../src/testing/index.ts';

/** The day on which datasets are loaded. */
export const TODAY = '2026-11-24';

const CASES = '{ genitive: Т, dative: Т, accusative: Т, instrumental: Т, prepositional: Т }';
/** How whatever is made up is called, as a dataset says it. */
export const NAMES = `{ ru: { short: Т, full: Тест, cases: ${CASES} }, en: { short: T, full: Test } }`;

/** What files say, by their names. */
export type Files = Readonly<Record<string, string>>;

/** An empty register, and a folder in which datasets are written for it. */
export type Datasets = Readonly<{
  register: Register;
  folder: string;
  /** Writes files into the folder and loads the dataset that they are. @returns what is said to a person */
  load(files: Files, how?: Loading): Promise<readonly string[]>;
}>;

export type Loading = Readonly<{
  /** Of the only file of the dataset, or of its folder, from the folder; the folder itself unless given. */
  path?: string;
  /** Another register. */
  into?: Register;
  /** Another day. */
  today?: LocalDate;
}>;

/** What the tests of a file load datasets with: one register for all of them, and a folder for each. */
export function useDatasets(): Datasets {
  let opened: Opened;
  let folder: string;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'concord-datasets-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  return {
    get register() {
      return opened.register;
    },
    get folder() {
      return folder;
    },
    async load(files, { path = '.', into = opened.register, today = TODAY } = {}) {
      for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
      const lines: string[] = [];
      await loadDataset(into, join(folder, path), { today, log: (line) => lines.push(line) });
      return lines;
    },
  };
}

/** An empty register for one test alone. */
export async function openEmptyRegister(): Promise<Register> {
  const { register, close } = await open();
  onTestFinished(close);
  return register;
}

type Opened = Readonly<{ register: Register; close(): Promise<void> }>;

async function open(): Promise<Opened> {
  const { databaseUrl, drop } = await createTestDatabase(inject('serverUrl'));
  const register = await openRegister({ databaseUrl, today: () => TODAY });
  return {
    register,
    async close() {
      await register.close();
      await drop();
    },
  };
}

/** Facts as items of a list. */
export function listed(facts: readonly string[]): string {
  return facts.map((fact) => `  - ${fact}\n`).join('');
}
