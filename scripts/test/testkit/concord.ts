import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { ROOT } from '../../lib/settings.ts';

/** The day that counts as today, so that the training set is the same each time. */
export const TODAY = '2026-11-24';

export type Environment = Readonly<Record<string, string>>;

/** How a process ended. */
export type Ended = Readonly<{ code: number | null; signal: NodeJS.Signals | null }>;

/** A script of the checkout in a process of its own, as a person watches it. */
export type Running = Readonly<{
  pid: number;
  /** What it has said so far: to the person, and to the log. */
  out: readonly string[];
  err: readonly string[];
  /** The first line with these words, said already or to come; rejects when it ends without. */
  says(words: string): Promise<string>;
  ended: Promise<Ended>;
  /** Ends it in this way, and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}>;

/** Runs a script of the checkout, or npm with these words: on a free port, and with a log that is quiet unless it warns. */
export function run(script: readonly string[], environment: Environment, program = process.execPath): Running {
  const settings = { PORT: '0', CONCORD_TODAY: TODAY, CONCORD_LOG: 'warn', DATABASE_URL: '', ...environment };
  const child = spawn(program, script, {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close').then(([code, signal]): Ended => ({ code, signal }));
  const [out, err]: [string[], string[]] = [[], []];
  const lines = createInterface({ input: child.stdout }).on('line', (line) => out.push(line));
  createInterface({ input: child.stderr }).on('line', (line) => err.push(line));
  return {
    pid: child.pid ?? 0,
    out,
    err,
    ended,
    says: (words) =>
      new Promise((resolve, reject) => {
        const hear = (line: string): void => {
          if (line.includes(words)) resolve(line);
        };
        out.forEach(hear);
        lines.on('line', hear);
        ended.then(() => reject(new Error(`It ended without saying "${words}":\n${[...out, ...err].join('\n')}`)));
      }),
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** A register that is ready. */
export type Concord = Running & Readonly<{ url: string }>;

/** Starts a register and waits until it is ready; a test that fails does not leave it running. */
export async function startConcord(environment: Environment): Promise<Concord> {
  const running = run(['scripts/start.ts'], environment);
  onTestFinished(async () => {
    await running.end('SIGTERM');
  });
  return { ...running, url: await addressOf(running) };
}

/** The address at which a register is ready. */
export async function addressOf({ says }: Running): Promise<string> {
  return (await says('Concord is ready: ')).replace('Concord is ready: ', '');
}

/** Runs a script to its end. */
export async function printed(script: readonly string[], environment: Environment) {
  const { ended, out, err } = run(script, environment);
  const { code } = await ended;
  return { code, out: out.join('\n'), err: err.join('\n') };
}
