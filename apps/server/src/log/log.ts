import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';

export type { Logger } from 'pino';

/** What a secret is called, wherever it stands. */
const SECRETS = [
  ...['authorization', 'cookie', 'set-cookie', 'token', 'secret', 'clientSecret', 'key'],
  ...['password', 'newPassword', 'databaseUrl', 'accessToken', 'refreshToken', 'idToken'],
];
/** How deep in what is logged it is looked for. */
const DEPTHS = ['', '*', '*.*', '*.*.*'];

/**
 * The log of a server process: JSON lines on standard error, so that standard output stays free for what a person reads.
 *
 * @param level `CONCORD_LOG`: `debug`, `info`, `warn`, `error` or `silent`. Default: `info` for a machine that collects
 *   logs, `warn` where a person watches the terminal
 */
export function createLog(
  level: string | undefined = process.env.CONCORD_LOG,
  stream: DestinationStream = process.stderr,
): Logger {
  const quiet = process.stderr.isTTY ? 'warn' : 'info';
  return pino(
    {
      level: level !== undefined && (level in pino.levels.values || level === 'silent') ? level : quiet,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: DEPTHS.flatMap((depth) => SECRETS.map((name) => `${depth}["${name}"]`)), censor: '[redacted]' },
    },
    stream,
  );
}
