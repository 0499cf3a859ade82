import type { Register } from '@concord/register';

const NAME = 'server-address';

/** Keeps where people reach the server, for programs on the same database that write links. */
export async function keepAddress(prisma: Register['prisma'], address: string): Promise<void> {
  const value = Buffer.from(address);
  await prisma.setting.upsert({ where: { name: NAME }, create: { name: NAME, value }, update: { value } });
}

/** Where people reach the server that was started last on this database; undefined when none ever was. */
export async function keptAddress(prisma: Register['prisma']): Promise<string | undefined> {
  const row = await prisma.setting.findUnique({ where: { name: NAME } });
  return row ? Buffer.from(row.value).toString() : undefined;
}
