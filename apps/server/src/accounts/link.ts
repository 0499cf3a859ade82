import { randomBytes } from 'node:crypto';
import type { SignInLink } from '@concord/schema';
import type { Accounts } from './accounts.ts';

/** How long a link works, in milliseconds: three days. */
const LASTS = 3 * 24 * 60 * 60 * 1000;
const BYTES = 32;

/** The page on which a password is set; what follows the hash never leaves the browser by itself, so no log holds it. */
const PAGE = '/sign-in/first';

/**
 * A link with which the owner of an account sets a password, once. It is the library's own link for a forgotten password, handed
 * over by a person instead of sent by mail; only its hash is kept.
 */
export async function createLink(accounts: Accounts, accountId: string): Promise<SignInLink> {
  const token = randomBytes(BYTES).toString('base64url');
  const expiresAt = new Date(Date.now() + LASTS);
  const { internalAdapter } = await accounts.$context;
  await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value: accountId, expiresAt });
  return { path: `${PAGE}#${token}`, expiresAt: expiresAt.toISOString() };
}

/** Withdraws the links of an account that have not been used. */
export async function withdrawLinks(accounts: Accounts, accountId: string): Promise<void> {
  const { adapter } = await accounts.$context;
  await adapter.deleteMany({ model: 'verification', where: [{ field: 'value', value: accountId }] });
}
