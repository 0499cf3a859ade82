import { ACCOUNT_ROLES, type AccountRole } from '@concord/domain';

/** A role as the API spells it. */
export function wireOf(role: AccountRole): Uppercase<AccountRole> {
  return role.toUpperCase() as Uppercase<AccountRole>;
}

/** What an account may be, from the least. */
export const ROLES = ACCOUNT_ROLES.map(wireOf);
