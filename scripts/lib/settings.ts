import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OidcSettings } from '../../apps/server/src/accounts/oidcSettings.ts';
import type { Limits } from '../../apps/server/src/limits/limits.ts';
import { ANONYMOUS_OPERATIONS, INTROSPECTION, type Policy } from '../../apps/server/src/policy/policy.ts';
import { isLocalDate, type LocalDate } from '../../packages/domain/src/time/localDate.ts';
import { readLimits } from './limits.ts';

/** The folder of this checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Which datasets a first start loads. */
export const DATASETS = ['demo', 'record', 'none'] as const;

/** What a person sets from outside, checked. Times of day belong to `CONCORD_ZONE`, in which a day ends at midnight. */
export type Settings = Readonly<{
  host: string;
  port: number;
  /** An external PostgreSQL; undefined for the embedded one. */
  databaseUrl: string | undefined;
  dataDir: string;
  dataset: (typeof DATASETS)[number];
  origin: string | undefined;
  /** The network addresses of the proxies in front of the server. */
  proxies: readonly string[];
  /** The identity provider of an organisation; undefined where people sign in with passwords only. */
  oidc: OidcSettings | undefined;
  /** The folder with the papers that facts cite; undefined where nobody has given it. */
  papersDir: string | undefined;
  /** What one caller may take of the server. */
  limits: Limits;
  policy: Policy;
  /** In which a day ends, and in which a page is drawn. */
  zone: string;
  /** The day that counts as today, asked for whenever it is needed. */
  today: () => LocalDate;
}>;

/**
 * Reads the settings from the environment.
 *
 * @throws with one line that names the variable, what it holds and what was expected
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  checkLog(env.CONCORD_LOG || 'info');
  const zone = env.CONCORD_ZONE || 'Europe/Moscow';
  return {
    host: env.HOST || '127.0.0.1',
    port: readPort(env.PORT || '4000'),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    dataDir: env.CONCORD_DATA_DIR ? resolve(env.CONCORD_DATA_DIR) : defaultDataDir(),
    dataset: oneOf(DATASETS, 'CONCORD_DATASET', env.CONCORD_DATASET || 'demo'),
    origin: readOrigin(env.CONCORD_ORIGIN),
    oidc: readOidc(env),
    proxies: readProxies(env.CONCORD_PROXIES),
    papersDir: env.CONCORD_PAPERS ? resolve(env.INIT_CWD || '', env.CONCORD_PAPERS) : undefined,
    limits: readLimits(env),
    policy: {
      introspection: oneOf(INTROSPECTION, 'CONCORD_INTROSPECTION', env.CONCORD_INTROSPECTION || 'open'),
      anonymousOperations: oneOf(
        ANONYMOUS_OPERATIONS,
        'CONCORD_ANONYMOUS_OPERATIONS',
        env.CONCORD_ANONYMOUS_OPERATIONS || 'any',
      ),
    },
    zone,
    today: readToday(env.CONCORD_TODAY, zone),
  };
}

/** Root's checkout may lie where PostgreSQL's user cannot go; each checkout has a folder of its own either way. */
function defaultDataDir(): string {
  if (process.getuid?.() !== 0) return join(ROOT, '.data');
  const checkout = createHash('sha256').update(resolve(ROOT)).digest('hex').slice(0, 12);
  return join('/var/lib/concord', checkout);
}

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Error(`PORT is "${text}"; expected a number from 0 to 65535, 0 for any free port.`);
}

/** The text itself is not repeated: it may hold a password. */
function readDatabaseUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (/^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new Error(
    'DATABASE_URL is no address of a PostgreSQL; expected postgresql://user:password@host:5432/database.',
  );
}

function readOrigin(text: string | undefined): string | undefined {
  if (!text || /^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text || undefined;
  throw new Error(
    `CONCORD_ORIGIN is "${text}"; expected the address that people use, such as https://register.example.`,
  );
}

/** The address at which people reach the server, without a slash at its end. */
export function addressOf({ origin, host, port }: Pick<Settings, 'origin' | 'host' | 'port'>): string {
  if (origin !== undefined) return new URL(origin).origin;
  return `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
}

function readProxies(text: string | undefined): readonly string[] {
  const proxies = (text ?? '').split(/[\s,]+/).filter((each) => each !== '');
  const wrong = proxies.find((each) => isIP(each) === 0);
  if (wrong === undefined) return proxies;
  throw new Error(
    `CONCORD_PROXIES holds "${wrong}"; expected network addresses such as 10.0.0.5, with commas between.`,
  );
}

/** What the identity provider needs; the secret is never repeated. */
const OIDC = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'DOMAINS'] as const;

function readOidc(env: NodeJS.ProcessEnv): OidcSettings | undefined {
  const [issuer, clientId, clientSecret, domains] = OIDC.map((name) => env[`CONCORD_OIDC_${name}`] || undefined);
  if (!issuer && !clientId && !clientSecret && !domains) return undefined;
  if (!issuer || !clientId || !clientSecret || !domains || !env.CONCORD_ORIGIN)
    throw new Error(
      `An identity provider needs all of ${OIDC.map((name) => `CONCORD_OIDC_${name}`).join(', ')}, and CONCORD_ORIGIN, to which it sends people back.`,
    );
  if (!/^https?:$/.test(URL.parse(issuer)?.protocol ?? ''))
    throw new Error(`CONCORD_OIDC_ISSUER is "${issuer}"; expected an address such as https://login.example.org.`);
  const name = env.CONCORD_OIDC_NAME || new URL(issuer).hostname;
  return { ...{ issuer, clientId, clientSecret, name }, domains: domains.toLowerCase().split(/[\s,]+/) };
}

/** How much may be logged, as `createLog` of the server knows it. */
const LOGS = ['debug', 'info', 'warn', 'error', 'silent'];

function checkLog(text: string): void {
  if (!LOGS.includes(text)) throw new Error(`CONCORD_LOG is "${text}"; expected one of ${LOGS.join(', ')}.`);
}

function oneOf<T extends string>(values: readonly T[], name: string, text: string): T {
  const found = values.find((value) => value === text);
  if (found) return found;
  throw new Error(`${name} is "${text}"; expected one of ${values.join(', ')}.`);
}

function readToday(fixed: string | undefined, zone: string): () => LocalDate {
  if (fixed) {
    if (isLocalDate(fixed)) return () => fixed;
    throw new Error(`CONCORD_TODAY is "${fixed}"; expected a day that exists, such as 2026-11-24.`);
  }
  try {
    // Swedish writes its dates as ISO 8601 does.
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
    return () => format.format(new Date());
  } catch {
    throw new Error(`CONCORD_ZONE is "${zone}"; expected a time zone such as Europe/Moscow.`);
  }
}
