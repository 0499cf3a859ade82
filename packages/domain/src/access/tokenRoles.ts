import type { Role } from './rule.ts';

export type AccountRole = Exclude<Role, 'anonymous'>;
export const ACCOUNT_ROLES = ['viewer', 'analyst', 'delegate', 'secretariat', 'admin'] as const satisfies AccountRole[];

/** The account in whose name screens on walls read. No person signs in to it; its tokens are made by administrators and only read. */
export const DEVICES = 'devices';

/** As whom a token of an account may speak: never as more than the account itself, and as no state that it does not speak for. */
export const TOKEN_ROLES: Readonly<Record<AccountRole, readonly AccountRole[]>> = {
  viewer: ['viewer'],
  analyst: ['analyst', 'viewer'],
  delegate: ['delegate', 'analyst', 'viewer'],
  secretariat: ['secretariat', 'analyst', 'viewer'],
  admin: ['admin', 'secretariat', 'analyst', 'viewer'],
};
