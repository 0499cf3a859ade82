import { type AccountRole, DEVICES } from '@concord/domain';
import type { Register } from '@concord/register';

/** For what a token is made that belongs to no person: a role, and for a delegate the code of the state that it speaks for. */
export type ServiceRole =
  | Readonly<{ role: Exclude<AccountRole, 'delegate'> }>
  | Readonly<{ role: 'delegate'; state: string }>;

/** An account that no person signs in to. */
export type ServiceAccount = Readonly<{ id: string; role: AccountRole }>;

/**
 * The service account of that role. It is made the first time and used again later, so that the journal names one author however
 * often its token is renewed.
 */
export function serviceAccount(prisma: Register['prisma'], wanted: ServiceRole): Promise<ServiceAccount> {
  const state = wanted.role === 'delegate' ? wanted.state : null;
  return ensure(prisma, { id: state === null ? wanted.role : `delegate-${state}`, role: wanted.role, state });
}

/** The account in whose name screens on walls read. */
export function deviceAccount(prisma: Register['prisma']): Promise<ServiceAccount> {
  return ensure(prisma, { id: DEVICES, role: 'viewer', state: null });
}

async function ensure(
  prisma: Register['prisma'],
  { id, role, state }: Readonly<{ id: string; role: AccountRole; state: string | null }>,
): Promise<ServiceAccount> {
  const now = new Date();
  // `.invalid` is the top-level domain that can never receive mail (RFC 2606).
  const account = { id, name: id, email: `${id.toLowerCase()}@concord.invalid`, role, state };
  await prisma.authUser.createMany({ data: [{ ...account, createdAt: now, updatedAt: now }], skipDuplicates: true });
  return { id, role };
}
