import type { Register } from '@concord/register';

/** The time over which attempts are counted, in milliseconds. */
const WINDOW = 15 * 60 * 1000;

/**
 * How many sign-ins may fail in that time: for one account from one address, for anybody from one address, and for one account
 * from anywhere. The last is generous: otherwise a stranger could lock somebody out.
 */
const AT_MOST = { accountFromAddress: 5, address: 50, account: 100 };

/** Whether it was noted already, in that time, that an address is throttled: once is evidence enough, and fills no table. */
export async function isNoted(prisma: Register['prisma'], address: string): Promise<boolean> {
  const noted = { kind: 'signInThrottled', address, at: { gt: new Date(Date.now() - WINDOW) } };
  return (await prisma.authAudit.findFirst({ where: noted, select: { number: true } })) !== null;
}

/**
 * Whether somebody has failed to sign in so often that their next attempt is not even looked at. It is counted from the audit log,
 * so it holds over all processes and over restarts.
 */
export async function isThrottled(
  prisma: Register['prisma'],
  { email, address }: Readonly<{ email: string; address: string }>,
): Promise<boolean> {
  const failed = { kind: 'signInFailed', at: { gt: new Date(Date.now() - WINDOW) } };
  const [both, fromAddress, ofAccount] = await Promise.all([
    prisma.authAudit.count({ where: { ...failed, subject: email, address } }),
    prisma.authAudit.count({ where: { ...failed, address } }),
    prisma.authAudit.count({ where: { ...failed, subject: email } }),
  ]);
  return both >= AT_MOST.accountFromAddress || fromAddress >= AT_MOST.address || ofAccount >= AT_MOST.account;
}
