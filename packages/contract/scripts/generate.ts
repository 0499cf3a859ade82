/**
 * Writes the introspection from which operations are typed, out of schema.graphql; with `--check` it exits with 1 when the
 * file has drifted, or when an operation of this package or the dashboard does not fit the schema.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = `${PACKAGE}src/introspection.ts`;
/** Whose operations are checked against the schema. */
const USERS = ['.', '../../apps/dashboard'];

function tada(...args: readonly string[]): void {
  const program = fileURLToPath(import.meta.resolve('gql.tada/cli')).replace(/dist\/.*$/, 'bin/cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: PACKAGE,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
}

function generate(output: string): void {
  tada('generate-output', '--tsconfig', 'tsconfig.json', '--output', output);
}

if (process.argv.includes('--check')) {
  // Beside its place, for others read it meanwhile.
  const folder = mkdtempSync(join(tmpdir(), 'concord-introspection-'));
  try {
    const made = join(folder, 'introspection.ts');
    generate(made);
    if (readFileSync(made, 'utf8') !== readFileSync(OUTPUT, 'utf8')) {
      console.error(
        'packages/contract/src/introspection.ts has drifted from schema.graphql. Run `npm run contract` and commit it.',
      );
      process.exitCode = 1;
    }
    for (const user of USERS) tada('check', '--tsconfig', `${user}/tsconfig.json`, '--fail-on-warn');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else generate(OUTPUT);
