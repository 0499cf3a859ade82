import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** What `npm run serve` tells Node of its memory. */
const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { scripts: { serve: string } };
const FLAGS = scripts.serve.split(' ').filter((part) => /^--(max|heap)-/.test(part));

/** A server in a process of its own. */
export type ServerProcess = Readonly<{
  url: string;
  process: ChildProcess;
  /** Ends it in the given way and waits until it is gone. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}>;

/** Starts `scripts/serve.ts` on a free port, as `npm run serve` does. */
export async function startProcess(databaseUrl: string, today: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...FLAGS, 'scripts/serve.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      CONCORD_TODAY: today,
      CONCORD_LOG: 'warn',
      MALLOC_ARENA_MAX: '2',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const url = await Promise.race([
    once(lines, 'line').then(([line]) => /http:\S+/.exec(String(line))?.[0]),
    gone.then(() => undefined),
  ]);
  if (url === undefined) throw new Error('the server process ended before it served');
  return {
    url,
    process: child,
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      await gone;
    },
  };
}

/** What a script printed, and how it ended. */
export type Printed = Readonly<{ out: string; err: string; code: number | null }>;

/** Runs a script of the repository to its end. */
export async function runScript(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Printed> {
  const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, env: { ...process.env, ...env } });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const [code] = await once(child, 'close');
  return { out, err, code };
}
