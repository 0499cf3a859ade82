import { randomBytes } from 'node:crypto';
import type { Register } from '@concord/register';

const NAME = 'accounts-secret';
const BYTES = 32;

/**
 * The secret of the account library: made once, kept with the register's other settings, the same for all processes.
 *
 * @returns 32 random bytes as hexadecimal text
 */
export async function accountsSecret(prisma: Register['prisma']): Promise<string> {
  // Two processes may start at the same time: whoever comes second takes what the first one wrote.
  await prisma.setting.createMany({ data: [{ name: NAME, value: randomBytes(BYTES) }], skipDuplicates: true });
  const { value } = await prisma.setting.findUniqueOrThrow({ where: { name: NAME } });
  return Buffer.from(value).toString('hex');
}
