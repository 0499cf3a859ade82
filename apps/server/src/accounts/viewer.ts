import { type AccountRole, TOKEN_ROLES, type Viewer } from '@concord/domain';
import type { TokenScope } from './tokens.ts';

/** What the tables of accounts say of an account. */
export type AccountRow = Readonly<{ id: string; role: string; state: string | null; disabledAt: Date | null }>;

/**
 * Who speaks for this account, as far as the token allows that was shown; undefined when the account is disabled, when the token
 * would say more than the account may by now, or when the row makes no sense: then nobody speaks.
 */
export function viewerOf(row: AccountRow, token?: TokenScope): Viewer | undefined {
  if (row.disabledAt !== null || !(row.role in TOKEN_ROLES)) return undefined;
  const own = row.role as AccountRole;
  const role = token?.role ?? own;
  if (!TOKEN_ROLES[own].includes(role)) return undefined;
  const account = {
    account: row.id,
    ...(token?.readOnly ? { readOnly: true as const } : {}),
    ...(token?.readOnly || role !== own ? { narrowed: true as const } : {}),
  };
  if (role !== 'delegate') return { role, ...account };
  return row.state === null ? undefined : { role, ...account, state: row.state };
}
