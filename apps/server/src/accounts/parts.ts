import type { Register } from '@concord/register';
import type { Logger } from '../log/log.ts';
import { type Accounts, openAccounts } from './accounts.ts';
import { type Audit, createAudit } from './audit.ts';

/** What everything about accounts is made with. */
export type Parts = Readonly<{ accounts: Accounts; prisma: Register['prisma']; audit: Audit }>;

/** Opens them; `origin` is for a server that people sign in to. */
export async function openParts(
  prisma: Register['prisma'],
  log: Logger,
  { origin }: Readonly<{ origin?: string | undefined }> = {},
): Promise<Parts> {
  return { prisma, accounts: await openAccounts(prisma, log, { origin }), audit: createAudit(prisma, log) };
}
