import type { Refusal } from '@concord/domain';
import type { TokenMade } from '@concord/schema';
import type { Parts } from './parts.ts';
import { type ServiceRole, serviceAccount } from './serviceAccounts.ts';
import { createToken, TOKEN_DAYS } from './tokens.ts';

/** A token of the service account of a role: for who may start programs on the server's machine. Refused as `createToken` does. */
export async function createServiceToken(
  parts: Parts,
  wanted: ServiceRole,
  { readOnly = false, days = TOKEN_DAYS }: Readonly<{ readOnly?: boolean; days?: number }> = {},
): Promise<TokenMade | Refusal> {
  const account = await serviceAccount(parts.prisma, wanted);
  return createToken(parts, account, { name: account.id, role: null, readOnly, days }, undefined);
}
