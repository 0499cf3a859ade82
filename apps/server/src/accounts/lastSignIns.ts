import type { Register } from '@concord/register';

/** When accounts were last signed in to, ISO 8601, by their ids: of all, or of one. Those that never were are not in it. */
export async function lastSignIns(prisma: Register['prisma'], account?: string): Promise<ReadonlyMap<string, string>> {
  const rows = await prisma.authAudit.groupBy({
    by: ['account'],
    where: { kind: 'signedIn', ...(account === undefined ? {} : { account }) },
    _max: { at: true },
  });
  return new Map(rows.flatMap(({ account: id, _max: { at } }) => (id && at ? [[id, at.toISOString()] as const] : [])));
}
