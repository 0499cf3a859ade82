import { type Logger, pino, stdTimeFunctions } from 'pino';

export type { Logger } from 'pino';

/** Where a secret could stand in what is logged. */
const SECRETS = [
  'authorization',
  'cookie',
  'token',
  'secret',
  'password',
  'headers.authorization',
  'headers.cookie',
  'req.headers.authorization',
  'req.headers.cookie',
  'databaseUrl',
];

/**
 * The log of a server process: JSON lines on standard error, so that standard output stays free for what a person reads.
 *
 * @param level `CONCORD_LOG`: `debug`, `info`, `warn`, `error` or `silent`. Default: `info` for a machine that collects
 *   logs, `warn` where a person watches the terminal
 */
export function createLog(level: string | undefined = process.env.CONCORD_LOG): Logger {
  const quiet = process.stderr.isTTY ? 'warn' : 'info';
  return pino(
    {
      level: level !== undefined && (level in pino.levels.values || level === 'silent') ? level : quiet,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS, censor: '[redacted]' },
    },
    process.stderr,
  );
}
