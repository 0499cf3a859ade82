import { randomUUID } from 'node:crypto';
import { type AccountRole, type Refusal, ROLE_TEXT, refuse, type Viewer } from '@concord/domain';
import type { Register } from '@concord/register';
import type { AccountChange, AccountMade, AccountRecord, WantedAccount } from '@concord/schema';
import { checkName } from './checkName.ts';
import { lastSignIns } from './lastSignIns.ts';
import { createLink, withdrawLinks } from './link.ts';
import type { Parts } from './parts.ts';

/** Who makes or changes accounts: an administrator, or whoever may start programs on the server's machine. */
export type By = Readonly<{ account: string | undefined }>;
type Row = Awaited<ReturnType<Register['prisma']['authUser']['findUniqueOrThrow']>>;

/** The addresses that the account library lets sign in. */
const EMAIL = /^(?!\.)(?!.*\.\.)[a-z0-9_'+\-.]{0,63}[a-z0-9_+-]@([a-z0-9][a-z0-9-]{0,62}\.){1,8}[a-z]{2,63}$/;

/** @param lastSignInAt when it was last signed in to; undefined when it never was */
export function recordOf(row: Row, lastSignInAt: string | undefined): AccountRecord {
  const { id, name, email, role, state, disabledAt, createdAt } = row;
  return {
    ...{ id, name, email, state, role: role as AccountRole, lastSignInAt: lastSignInAt ?? null },
    disabledAt: disabledAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

/** The same for one account. */
export async function loadedRecordOf(prisma: Register['prisma'], row: Row): Promise<AccountRecord> {
  return recordOf(row, (await lastSignIns(prisma, row.id)).get(row.id));
}

/** The address as accounts have it; undefined when it is none. */
export function emailOf(text: string): string | undefined {
  const email = text.trim().toLowerCase();
  return EMAIL.test(email) ? email : undefined;
}

/**
 * An account for a person, and the link with which they set their password.
 *
 * Refused: a name that is empty or too long; what is no e-mail address, or that of another account; a delegate without a state
 * that the register knows, or anybody else with one.
 */
export async function createAccount(parts: Parts, by: By, wanted: WantedAccount): Promise<AccountMade | Refusal> {
  const { accounts, prisma, audit } = parts;
  const name = wanted.name.trim();
  const refusal = checkName(name) ?? (await checkState(prisma, wanted.role, wanted.state));
  if (refusal) return refusal;
  const email = emailOf(wanted.email);
  if (email === undefined) return refuse('INVALID_EMAIL', { email: wanted.email });
  const now = new Date();
  const { role, state } = wanted;
  // Whoever makes the account says that the address is theirs; only so can an identity provider vouch for the same one.
  const row = { id: randomUUID(), name, email, emailVerified: true, role, state, createdAt: now, updatedAt: now };
  const { count } = await prisma.authUser.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) return refuse('EMAIL_TAKEN', { email });
  await audit.note({ kind: 'accountCreated', account: by.account, subject: row.id, facts: { role, state } });
  const link = await createLink(accounts, row.id);
  return { account: recordOf({ ...row, image: null, disabledAt: null }, undefined), link };
}

/**
 * Changes what an account is called or may do, or disables it: then it is signed out everywhere, and its tokens work no more.
 *
 * Refused: an account that is not there; the role or the end of the sender's own; a state that does not go with the role.
 */
export async function changeAccount(parts: Parts, by: Viewer, change: AccountChange): Promise<AccountRecord | Refusal> {
  const { accounts, prisma, audit } = parts;
  const row = await prisma.authUser.findUnique({ where: { id: change.account } });
  if (!row) return refuse('UNKNOWN_ACCOUNT', { account: change.account });
  const role = change.role ?? (row.role as AccountRole);
  const state = change.state === undefined ? (role === 'delegate' ? row.state : null) : change.state;
  const disabled = change.disabled ?? row.disabledAt !== null;
  const isOwn = by.role !== 'anonymous' && by.account === row.id;
  if (isOwn && (role !== row.role || disabled)) return refuse('OWN_ACCOUNT');
  const name = change.name?.trim() ?? row.name;
  const refusal = checkName(name) ?? (await checkState(prisma, role, state));
  if (refusal) return refusal;
  const disabledAt = disabled ? (row.disabledAt ?? new Date()) : null;
  const changed = await prisma.authUser.update({
    where: { id: row.id },
    data: { name, role, state, disabledAt, updatedAt: new Date() },
  });
  if (disabled) {
    await prisma.authSession.deleteMany({ where: { userId: row.id } });
    await withdrawLinks(accounts, row.id);
  }
  const account = by.role === 'anonymous' ? undefined : by.account;
  await audit.note({ kind: 'accountChanged', account, subject: row.id, facts: { role, state, disabled } });
  return loadedRecordOf(prisma, changed);
}

/** A new link for who has lost theirs, or their password; earlier ones stop working. Refused: an account that is not there. */
export async function renewLink(parts: Parts, by: By, id: string): Promise<AccountMade | Refusal> {
  const { accounts, prisma, audit } = parts;
  const row = await prisma.authUser.findUnique({ where: { id } });
  if (!row) return refuse('UNKNOWN_ACCOUNT', { account: id });
  await withdrawLinks(accounts, id);
  await audit.note({ kind: 'signInLinkMade', account: by.account, subject: id });
  return { account: await loadedRecordOf(prisma, row), link: await createLink(accounts, id) };
}

/** A delegate speaks for a state that the register knows, and nobody else speaks for one. */
async function checkState(
  prisma: Register['prisma'],
  role: AccountRole,
  state: string | null,
): Promise<Refusal | undefined> {
  const known =
    state !== null && (await prisma.memberState.findFirst({ where: { code: state }, select: { code: true } }));
  if (role === 'delegate' ? known : state === null) return undefined;
  return refuse('STATE_DOES_NOT_FIT', { role: ROLE_TEXT[role], state: state ?? '—' });
}
