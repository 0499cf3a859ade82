import { BY_NAME, EVERYBODY, LOOKS_AFTER, ONESELF, OWN_ACCOUNT, type Rule, TOKENS_MADE } from './rule.ts';
import { SEEN_FIELDS } from './seenFields.ts';

/**
 * Who may read what of a thing, where that is not whoever sees the thing: those fields are the `SEEN_FIELDS`. A field stands in one of
 * the two, so that nothing is told that nobody has thought about.
 */
export const FIELD_ACCESS: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  RawEntry: { recordedBy: BY_NAME },
  Account: { name: BY_NAME, role: EVERYBODY },
  RateLimit: { cost: EVERYBODY, limit: EVERYBODY, remaining: EVERYBODY, resetAt: EVERYBODY },
  Viewer: { account: ONESELF, name: ONESELF, role: ONESELF, readOnly: ONESELF, state: ONESELF },
  AccountProfile: {
    ...{ id: OWN_ACCOUNT, name: OWN_ACCOUNT, email: OWN_ACCOUNT, role: OWN_ACCOUNT, state: OWN_ACCOUNT },
    ...{ createdAt: OWN_ACCOUNT, disabledAt: OWN_ACCOUNT, lastSignInAt: LOOKS_AFTER },
  },
  AccountChanged: { account: OWN_ACCOUNT },
  AccountMade: { account: LOOKS_AFTER, link: LOOKS_AFTER },
  SignInLink: { path: LOOKS_AFTER, expiresAt: LOOKS_AFTER },
  AccessToken: {
    ...{ id: OWN_ACCOUNT, name: OWN_ACCOUNT, account: OWN_ACCOUNT, start: OWN_ACCOUNT, role: OWN_ACCOUNT },
    ...{ readOnly: OWN_ACCOUNT, createdAt: OWN_ACCOUNT, expiresAt: OWN_ACCOUNT, lastUsedAt: OWN_ACCOUNT },
  },
  AccessTokenMade: { token: TOKENS_MADE, secret: TOKENS_MADE },
  AccessTokenRevoked: { token: OWN_ACCOUNT },
  AuditEntry: {
    ...{ number: LOOKS_AFTER, at: LOOKS_AFTER, kind: LOOKS_AFTER, account: LOOKS_AFTER, subject: LOOKS_AFTER },
    ...{ address: LOOKS_AFTER, facts: LOOKS_AFTER },
  },
};

/** Who may read a field of a thing that they see; undefined when nobody has said. */
export function fieldAccess(type: string, field: string): Rule | undefined {
  return FIELD_ACCESS[type]?.[field] ?? (SEEN_FIELDS.get(type)?.has(field) ? EVERYBODY : undefined);
}
