import { ROOT, startProgram } from './program.ts';

/** A server in a process of its own. */
export type ServerProcess = Readonly<{
  url: string;
  port: string;
  /** Ends it in the given way and waits until it is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}>;

/** Starts a server process on a database, on a free port unless one is given. */
export async function startServer(databaseUrl: string, today: string, port = '0'): Promise<ServerProcess> {
  const env = { DATABASE_URL: databaseUrl, PORT: port, CONCORD_TODAY: today, CONCORD_LOG: 'silent' };
  const { lines, ended, kill } = startProgram(['scripts/serve.ts'], ROOT, env);
  const serving = lines.first((line) => line.includes('http:'));
  const early = ended.then(({ code, err }) => {
    throw new Error(`the server process ended with ${code} before it served:\n${err}`);
  });
  const line = await Promise.race([serving, early]);
  early.catch(() => undefined);
  const url = line.slice(line.indexOf('http:'));
  return {
    url,
    port: new URL(url).port,
    async end(signal) {
      kill(signal);
      await ended;
    },
  };
}
