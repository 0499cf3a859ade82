import type { Register } from '@concord/register';
import type { AuditRecord } from '@concord/schema';
import type { Logger } from '../log/log.ts';

/** What is kept of who used the register how, besides what they entered: that stands in the journal. */
export const AUDIT_KINDS = [
  'signedIn',
  'signInFailed',
  'signInThrottled',
  'signedOut',
  'signedOutEverywhere',
  'passwordSet',
  'accountCreated',
  'accountChanged',
  'signInLinkMade',
  'tokenCreated',
  'tokenRevoked',
  'refused',
] as const;

export type Noted = Readonly<{
  kind: (typeof AUDIT_KINDS)[number];
  /** Whose doing it was. */
  account?: string | undefined;
  /** What it was about; of a sign-in that failed the e-mail address. */
  subject?: string | undefined;
  address?: string | undefined;
  /** Never a secret. */
  facts?: Readonly<Record<string, string | number | boolean | null>>;
}>;

export type Audit = Readonly<{
  /** @throws when the database cannot be asked: what leaves no evidence is not done */
  note(noted: Noted): Promise<void>;
  /** The same for what was refused, and so not done: a failure is logged. */
  noteRefused(noted: Noted): Promise<void>;
  list(first: number, before: bigint | null): Promise<readonly AuditRecord[]>;
}>;

export function createAudit(prisma: Register['prisma'], log: Logger): Audit {
  const note: Audit['note'] = async ({ kind, account, subject, address, facts = {} }) => {
    const row = { kind, account: account ?? null, subject: subject ?? null, address: address ?? null };
    await prisma.authAudit.create({ data: { ...row, at: new Date(), facts } });
  };
  return {
    note,
    noteRefused: (noted) =>
      note(noted).catch((err: unknown) => log.error({ err, noted }, 'evidence could not be kept')),
    async list(first, before) {
      const where = before === null ? {} : { number: { lt: before } };
      const rows = await prisma.authAudit.findMany({ where, orderBy: { number: 'desc' }, take: first });
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    },
  };
}
