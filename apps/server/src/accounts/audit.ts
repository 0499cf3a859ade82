import type { Register } from '@concord/register';
import type { AuditFilter, AuditKind, AuditRecord } from '@concord/schema';
import type { Logger } from '../log/log.ts';

export type Noted = Readonly<{
  kind: AuditKind;
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
  list(first: number, before: bigint | null, filter: AuditFilter): Promise<readonly AuditRecord[]>;
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
    async list(first, before, { account, kinds, since, until }) {
      const where = {
        ...(before === null ? {} : { number: { lt: before } }),
        ...(account ? { OR: [{ account }, { subject: account }] } : {}),
        ...(kinds ? { kind: { in: [...kinds] } } : {}),
        at: { ...(since ? { gte: since } : {}), ...(until ? { lt: until } : {}) },
      };
      const rows = await prisma.authAudit.findMany({ where, orderBy: { number: 'desc' }, take: first });
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    },
  };
}
