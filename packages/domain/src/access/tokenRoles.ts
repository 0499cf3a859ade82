import type { Role } from './rule.ts';

export type AccountRole = Exclude<Role, 'anonymous'>;
export const ACCOUNT_ROLES = ['viewer', 'analyst', 'delegate', 'secretariat', 'admin'] as const satisfies AccountRole[];

/** As whom a token of an account may speak: never as more than the account itself, and as no state that it does not speak for. */
export const TOKEN_ROLES: Readonly<Record<AccountRole, readonly AccountRole[]>> = {
  viewer: ['viewer'],
  analyst: ['analyst', 'viewer'],
  delegate: ['delegate', 'analyst', 'viewer'],
  secretariat: ['secretariat', 'analyst', 'viewer'],
  admin: ['admin', 'secretariat', 'analyst', 'viewer'],
};
