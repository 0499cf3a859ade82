import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version as graphql } from 'graphql';
import { pack, runPnpm } from '../../../../scripts/pack.ts';
import { ROOT, runProgram } from './program.ts';

/** Somebody else's project, into which the packed packages are installed. */
export type Consumer = Readonly<{
  folder: string;
  /** Checks the types of all its programs as strictly as TypeScript can, those of the packages with them. */
  checkTypes(): Promise<void>;
  remove(): Promise<void>;
}>;

const require = createRequire(join(ROOT, 'package.json'));

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2024',
    module: 'NodeNext',
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    noEmit: true,
  },
};

/** Packs the packages and installs them into an empty project, beside these programs. */
export async function startProject(programs: Readonly<Record<string, string>>): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), 'concord-consumer-'));
  const tarballs = join(folder, 'tarballs');
  pack(tarballs);
  const packed = Object.fromEntries(
    (await readdir(tarballs)).map((file) => [
      file.replace(/^concord-(\w+)-.*$/, '@concord/$1'),
      `file:${join(tarballs, file)}`,
    ]),
  );
  const dependencies = {
    ...packed,
    '@types/node': require('@types/node/package.json').version,
    graphql,
    typescript: require('typescript/package.json').version,
  };
  const files = {
    'package.json': JSON.stringify({ name: 'consumer', private: true, type: 'module', dependencies }),
    // Where one of the packages asks for another it gets the packed one, which no registry has.
    'pnpm-workspace.yaml': JSON.stringify({ overrides: packed }),
    'tsconfig.json': JSON.stringify(TSCONFIG),
    ...programs,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  runPnpm(folder, 'install', '--prefer-offline');
  return {
    folder,
    checkTypes: async () => void (await runProgram([require.resolve('typescript/bin/tsc'), '-p', folder])),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The examples of a package's README, in order. */
export async function examplesOf(name: string): Promise<readonly string[]> {
  const readme = await readFile(join(ROOT, 'packages', name, 'README.md'), 'utf8');
  return [...readme.matchAll(/^```[jt]s\n(.*?)^```/gms)].map(([, code]) => code ?? '');
}
