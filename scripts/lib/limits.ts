import { DEFAULT_LIMITS, type Limits } from '../../apps/server/src/limits/limits.ts';

/** What each limit is called outside. */
const NAMES = {
  cost: 'CONCORD_LIMIT_COST',
  costPerMinute: 'CONCORD_LIMIT_COST_PER_MINUTE',
  requestsPerMinute: 'CONCORD_LIMIT_REQUESTS_PER_MINUTE',
  connections: 'CONCORD_LIMIT_CONNECTIONS',
  operations: 'CONCORD_LIMIT_OPERATIONS',
  seconds: 'CONCORD_LIMIT_SECONDS',
  drawing: 'CONCORD_LIMIT_DRAWING',
  initSeconds: 'CONCORD_LIMIT_INIT_SECONDS',
} as const satisfies Partial<Record<keyof Limits, string>>;

/** Those that may be 0: nobody counts then, or nothing is drawn. */
const MAY_BE_ZERO = new Set(['costPerMinute', 'requestsPerMinute', 'drawing']);

/**
 * Reads the server's limits from the environment.
 *
 * @throws with one line that names the variable, what it holds and what was expected
 */
export function readLimits(env: NodeJS.ProcessEnv): Limits {
  const read = (Object.keys(NAMES) as (keyof typeof NAMES)[]).map((key) => [key, readNumber(env, key)] as const);
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(read), loopback: readLoopback(env.CONCORD_LIMIT_LOOPBACK) };
}

function readNumber(env: NodeJS.ProcessEnv, key: keyof typeof NAMES): number {
  const text = env[NAMES[key]];
  if (!text) return DEFAULT_LIMITS[key];
  const least = MAY_BE_ZERO.has(key) ? 0 : 1;
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  throw new Error(`${NAMES[key]} is "${text}"; expected a whole number from ${least} to 999999999.`);
}

function readLoopback(text: string | undefined): boolean {
  if (!text || text === 'free') return false;
  if (text === 'counted') return true;
  throw new Error(`CONCORD_LIMIT_LOOPBACK is "${text}"; expected "free" or "counted".`);
}
