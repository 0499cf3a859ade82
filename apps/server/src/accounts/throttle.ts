import type { Register } from '@concord/register';
import type { Address } from '../limits/index.ts';

type Prisma = Register['prisma'];
type Transaction = Parameters<Parameters<Prisma['$transaction']>[0]>[0];

/** The time over which attempts are counted, in milliseconds. */
const WINDOW = 15 * 60 * 1000;
/** How long an attempt may wait for a connection to the database, and for others that are counted, in milliseconds. */
const PATIENCE = { maxWait: 20_000, timeout: 20_000 };

/**
 * How many sign-ins may fail in that time: for one account from one address, for anybody from one address, and for one account
 * from anywhere. The last is generous: otherwise a stranger could lock somebody out.
 */
const AT_MOST = { accountFromAddress: 5, address: 50, account: 100 };

/** Who tries to sign in: by which e-mail address, where they gave one, and from where. */
export type Attempt = Readonly<{ email?: string | undefined; address: Address; facts?: Facts }>;
type Facts = Readonly<Record<string, string>>;

/**
 * Bounds how often somebody may fail to sign in. It is counted in the audit log, so it holds over all processes and over restarts; and
 * an attempt counts as failed from its beginning until it has succeeded, so that many at once count like one after the other.
 */
export type Throttle = Readonly<{
  /** @returns the row of an attempt that may be looked at; undefined for one too many, which is noted once in that time */
  begin(attempt: Attempt): Promise<bigint | undefined>;
  /** It has succeeded after all. */
  succeed(row: bigint, account: string, facts: Facts): Promise<void>;
  /** It has failed, as its row says already. @throws when the database is away, which the account library reports like a failure */
  fail(row: bigint): Promise<void>;
}>;

export function createThrottle(prisma: Prisma): Throttle {
  return {
    begin: (attempt) => prisma.$transaction((transaction) => begin(transaction, attempt), PATIENCE),
    async succeed(number, account, facts) {
      await prisma.authAudit.update({ where: { number }, data: { kind: 'signedIn', account, subject: null, facts } });
    },
    async fail(number) {
      await prisma.authAudit.findUniqueOrThrow({ where: { number }, select: { number: true } });
    },
  };
}

async function begin(transaction: Transaction, attempt: Attempt): Promise<bigint | undefined> {
  const { email, address, facts = {} } = attempt;
  // Whoever counts here counts after what others have written who counted before. The address comes first, so nobody waits in a circle.
  for (const key of [`sign-in from ${address.name}`, ...(email ? [`sign-in of ${email}`] : [])])
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const row = { at: new Date(), subject: email ?? null, address: address.exact, account: null };
  const network = address.name === address.exact ? {} : { network: address.name };
  if (!(await isTooMuch(transaction, attempt))) {
    const data = { ...row, kind: 'signInFailed', facts: { ...facts, ...network } };
    return (await transaction.authAudit.create({ data, select: { number: true } })).number;
  }
  // Once is evidence enough, and fills no table.
  const noted = { kind: 'signInThrottled', ...since(), ...sentFrom(address) };
  if ((await transaction.authAudit.count({ where: noted })) === 0)
    await transaction.authAudit.create({ data: { ...row, kind: 'signInThrottled', facts: network } });
  return undefined;
}

async function isTooMuch(transaction: Transaction, { email, address }: Attempt): Promise<boolean> {
  const failed = { kind: 'signInFailed', ...since() };
  const fromAddress = await transaction.authAudit.count({ where: { ...failed, ...sentFrom(address) } });
  if (fromAddress >= AT_MOST.address) return true;
  if (!email) return false;
  const ofAccount = { ...failed, subject: email };
  const both = await transaction.authAudit.count({ where: { ...ofAccount, ...sentFrom(address) } });
  return (
    both >= AT_MOST.accountFromAddress || (await transaction.authAudit.count({ where: ofAccount })) >= AT_MOST.account
  );
}

const since = () => ({ at: { gt: new Date(Date.now() - WINDOW) } });
/** The many addresses of one IPv6 subscriber count as one; an IPv4 address is its own name. */
const sentFrom = ({ name, exact }: Address) =>
  name === exact ? { address: name } : { facts: { path: ['network'], equals: name } };
