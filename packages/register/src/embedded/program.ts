import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { DataDirectory } from './dataDirectory.ts';

export type Ended = Readonly<{ code: number; output: string }>;

/** Runs one of PostgreSQL's programs to its end, as the owner of the data directory. */
export function runProgram(
  { folder }: Binaries,
  { path, owner }: DataDirectory,
  program: 'initdb' | 'pg_ctl',
  args: readonly string[],
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(folder, 'bin', program), args, {
      cwd: path,
      ...owner,
      // A group of its own: Ctrl-C at the terminal is for us, and we stop PostgreSQL in an orderly way.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    // The server that pg_ctl leaves behind may hold the pipes; `exit` does not wait for them.
    child.on('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code: code ?? 1, output });
    });
  });
}
