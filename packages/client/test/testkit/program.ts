import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Log } from './log.ts';

/** The folder of this checkout. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** A program that runs on this Node. */
export type Program = Readonly<{
  /** What it has printed so far, line by line. */
  lines: Log<string>;
  /** Asks it to end, or kills it. */
  kill(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void;
  /** How it ended, with what it wrote to standard error. */
  ended: Promise<Readonly<{ code: number | null; err: string }>>;
}>;

/** Starts a program in a folder. */
export function startProgram(args: readonly string[], cwd = ROOT, env: NodeJS.ProcessEnv = {}): Program {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = new Log<string>();
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return {
    lines,
    kill: (signal) => void child.kill(signal),
    ended: once(child, 'close').then(([code]) => ({ code, err })),
  };
}

/** Runs a program to its end. @returns what it printed; fails when it does not end well */
export async function runProgram(args: readonly string[], cwd = ROOT, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { lines, ended } = startProgram(args, cwd, env);
  const { code, err } = await ended;
  const out = lines.all.join('\n');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${out}\n${err}`);
  return out;
}
