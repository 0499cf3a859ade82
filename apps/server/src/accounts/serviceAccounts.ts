import type { Register } from '@concord/register';
import type { Accounts } from './accounts.ts';

export const ROLES = ['viewer', 'analyst', 'delegate', 'secretariat', 'admin'] as const;

/** For whom a token is made: a role, and for a delegate the code of the state that it speaks for. */
export type ServiceRole =
  | Readonly<{ role: 'viewer' | 'analyst' | 'secretariat' | 'admin' }>
  | Readonly<{ role: 'delegate'; state: string }>;

/**
 * A new token for the service account of that role. The account is made the first time and used again later, so that
 * the journal names one author however often its token is renewed.
 *
 * @returns the bearer token; only its hash is kept, so it cannot be shown again
 */
export async function createToken(
  accounts: Accounts,
  prisma: Register['prisma'],
  wanted: ServiceRole,
): Promise<string> {
  const state = wanted.role === 'delegate' ? wanted.state : null;
  const id = state === null ? wanted.role : `delegate-${state}`;
  const now = new Date();
  // An account that no person signs in to; `.invalid` is the top-level domain that can never receive mail (RFC 2606).
  const account = { id, name: id, email: `${id.toLowerCase()}@concord.invalid`, role: wanted.role, state };
  await prisma.authUser.createMany({ data: [{ ...account, createdAt: now, updatedAt: now }], skipDuplicates: true });
  const { key } = await accounts.api.createApiKey({ body: { userId: id, name: id } });
  return key;
}
