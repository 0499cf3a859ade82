import type { AccountRole, Refusal, Viewer } from '@concord/domain';
import type { AuditKind } from './auditKinds.ts';

/** Whoever can be made to answer for what they enter: a person, or a service that a token belongs to. */
export type AccountRecord = Readonly<{
  id: string;
  name: string;
  email: string;
  role: AccountRole;
  /** The code of the state that a delegate speaks for. */
  state: string | null;
  /** Since when nobody may use it, ISO 8601. */
  disabledAt: string | null;
  createdAt: string;
  /** When it was last signed in to, ISO 8601; null when it never was. */
  lastSignInAt: string | null;
}>;

/** What a program or a wall screen shows instead of signing in; the secret itself is told once and not kept. */
export type TokenRecord = Readonly<{
  id: string;
  name: string;
  account: string;
  /** The first characters, by which its owner knows it again. */
  start: string;
  role: AccountRole;
  readOnly: boolean;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
}>;

/** The address, without the server's own part, of the page on which its owner sets a password; it works once. */
export type SignInLink = Readonly<{ path: string; expiresAt: string }>;

export type AuditRecord = Readonly<{
  number: bigint;
  at: string;
  kind: string;
  account: string | null;
  subject: string | null;
  address: string | null;
  facts: unknown;
}>;

/** Which entries of the audit log: all unless given. */
export type AuditFilter = Readonly<{
  /** Whose doing it was, or what it was about. */
  account: string | null;
  kinds: readonly AuditKind[] | null;
  /** From this moment on, and before that one, ISO 8601. */
  since: string | null;
  until: string | null;
}>;

export type WantedAccount = Readonly<{ role: AccountRole; name: string; email: string; state: string | null }>;
export type AccountChange = Readonly<{
  account: string;
  name?: string | undefined;
  role?: AccountRole | undefined;
  /** Null speaks for none; left out it stays. */
  state?: string | null | undefined;
  disabled?: boolean | undefined;
}>;
export type WantedToken = Readonly<{
  name: string;
  /** That of the account unless given. */
  role: AccountRole | null;
  readOnly: boolean;
  /** After how many days it ends. */
  days: number;
}>;

export type AccountMade = Readonly<{ account: AccountRecord; link: SignInLink }>;
export type TokenMade = Readonly<{ token: TokenRecord; secret: string }>;

/**
 * The accounts, as the fields of the schema need them. Whoever implements it has the roles checked already, by `guard`; that `own`
 * is their own is for it to check.
 */
export type AccountBook = Readonly<{
  nameOf(account: string): Promise<string | null>;
  accounts(): Promise<readonly AccountRecord[]>;
  /**
   * Those of an account; of all for administrators who name none.
   *
   * @param shown the token that the sender showed, if it was one: where it may do less than its account, it is told of itself alone, but for administrators
   */
  tokens(by: Viewer, account: string | null, shown: string | undefined): Promise<readonly TokenRecord[]>;
  /** What happened, the newest first; `before` a number. */
  audit(first: number, before: bigint | null, filter: AuditFilter): Promise<readonly AuditRecord[]>;
  create(by: Viewer, wanted: WantedAccount): Promise<AccountMade | Refusal>;
  change(by: Viewer, change: AccountChange): Promise<AccountRecord | Refusal>;
  renewLink(by: Viewer, account: string): Promise<AccountMade | Refusal>;
  /** Signs the account out everywhere; the sender's own unless given. Refused to a token that may do less than its account. */
  endSessions(by: Viewer, account: string | null): Promise<AccountRecord | Refusal>;
  /** @param shown the token that the sender showed, if it was one: the new one does not outlive it */
  createToken(by: Viewer, wanted: WantedToken, shown: string | undefined): Promise<TokenMade | Refusal>;
  /** For a screen on a wall: it reads as a viewer, in the name of an account of its own. @param shown as for `createToken` */
  createDeviceToken(
    by: Viewer,
    wanted: Pick<WantedToken, 'name' | 'days'>,
    shown: string | undefined,
  ): Promise<TokenMade | Refusal>;
  /** @param shown as for `tokens`: it ends itself alone */
  revokeToken(by: Viewer, token: string, shown: string | undefined): Promise<TokenRecord | Refusal>;
  /** Keeps evidence that something was refused, to ask as to do. */
  noteRefusal(by: Viewer, field: string, refusal: Refusal): Promise<void>;
}>;
