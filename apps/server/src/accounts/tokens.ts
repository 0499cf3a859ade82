import { type AccountRole, type Refusal, ROLE_TEXT, refuse, TOKEN_ROLES, type Viewer } from '@concord/domain';
import type { Register } from '@concord/register';
import type { TokenMade, TokenRecord, WantedToken } from '@concord/schema';
import { checkName } from './checkName.ts';
import type { Parts } from './parts.ts';

type KeyRow = Awaited<ReturnType<Register['prisma']['authApiKey']['findUniqueOrThrow']>>;

/** How many days a token may last. */
export const TOKEN_DAYS = 366;
const DAY = 24 * 60 * 60;

/** What a token allows; one that says nothing speaks as its account. */
export type TokenScope = Readonly<{
  role: AccountRole | null;
  readOnly: boolean;
  /** The tokens with which it was made, each with the one before: it ends with the first of them that does. */
  within: readonly string[];
}>;

/** Reads what a token allows from where the library keeps it. */
export function scopeOf(metadata: unknown): TokenScope {
  const value: unknown = typeof metadata === 'string' ? JSON.parse(metadata) : metadata;
  if (typeof value !== 'object' || value === null) return { role: null, readOnly: false, within: [] };
  const { role, readOnly, within } = value as Readonly<Record<string, unknown>>;
  return {
    role: typeof role === 'string' ? (role as AccountRole) : null,
    readOnly: readOnly === true,
    within: Array.isArray(within) ? within.map(String) : [],
  };
}

/**
 * A new token of an account. Every token is made here, whoever asks for it and however.
 *
 * Refused: a name that is none (`checkName`); more or fewer days than there may be; a role that is more than that of the account.
 *
 * @param owner the account that it speaks for
 * @param by who makes it; undefined for who may start programs on the server's machine
 * @param shown the token that was shown for it, if it was one: the new one does not outlive it
 */
export async function createToken(
  { accounts, prisma, audit }: Parts,
  owner: Readonly<{ id: string; role: AccountRole }>,
  { role, readOnly, days, ...wanted }: WantedToken,
  by: string | undefined,
  shown?: string | undefined,
): Promise<TokenMade | Refusal> {
  const name = wanted.name.trim();
  const refusal = checkName(name);
  if (refusal) return refusal;
  if (!Number.isInteger(days) || days < 1 || days > TOKEN_DAYS)
    return refuse('INVALID_EXPIRY', { days, limit: TOKEN_DAYS });
  const possible = TOKEN_ROLES[owner.role];
  if (role !== null && !possible.includes(role))
    return refuse('ROLE_ABOVE_OWN', { role: ROLE_TEXT[role], expected: possible.map((each) => ROLE_TEXT[each]) });
  const maker = shown === undefined ? null : await prisma.authApiKey.findUnique({ where: { id: shown } });
  const within = shown === undefined ? [] : [...scopeOf(maker?.metadata).within, shown];
  const allowed = { role: role ?? owner.role, readOnly };
  const { id, key } = await accounts.api.createApiKey({
    body: { userId: owner.id, name, expiresIn: days * DAY, metadata: { ...allowed, within } },
  });
  const facts = { owner: owner.id, ...allowed, days, ...(shown === undefined ? {} : { shown }) };
  await audit.note({ kind: 'tokenCreated', account: by, subject: id, facts });
  return { token: tokenRecordOf(await endWith(prisma, id, maker?.expiresAt ?? null)), secret: key };
}

/** A token ends when another one does, if that is sooner than it would by itself. */
async function endWith(prisma: Register['prisma'], id: string, expiresAt: Date | null): Promise<KeyRow> {
  if (expiresAt)
    await prisma.authApiKey.updateMany({ where: { id, expiresAt: { gt: expiresAt } }, data: { expiresAt } });
  return prisma.authApiKey.findUniqueOrThrow({ where: { id } });
}

/** Which tokens have not ended by themselves, as the database is asked for them. */
export function lasting() {
  return { enabled: true, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] };
}

/** Those of some tokens that still work. */
export async function aliveOf(prisma: Register['prisma'], ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const where = { id: { in: [...new Set(ids)] }, ...lasting() };
  const rows = await prisma.authApiKey.findMany({ where, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** The tokens of an account, or of all; the newest first. */
export async function listTokens(prisma: Register['prisma'], account: string | null): Promise<readonly TokenRecord[]> {
  const where = account === null ? {} : { referenceId: account };
  return (await prisma.authApiKey.findMany({ where, orderBy: { createdAt: 'desc' } })).map(tokenRecordOf);
}

/**
 * A token ends. Refused: one that is not there, or is somebody else's, to all but administrators; another one to who shows a token that may
 * do less than its account.
 *
 * @param shown the token that was shown for it, if it was one
 */
export async function revokeToken(
  { prisma, audit }: Parts,
  by: Viewer,
  id: string,
  shown: string | undefined,
): Promise<TokenRecord | Refusal> {
  if (by.role !== 'anonymous' && by.narrowed && id !== shown) return refuse('NARROWED_TOKEN');
  const row = await prisma.authApiKey.findUnique({ where: { id } });
  if (!row || by.role === 'anonymous' || (by.role !== 'admin' && row.referenceId !== by.account))
    return refuse('UNKNOWN_TOKEN', { token: id });
  await prisma.authApiKey.delete({ where: { id } });
  await audit.note({ kind: 'tokenRevoked', account: by.account, subject: id, facts: { owner: row.referenceId } });
  return tokenRecordOf(row);
}

function tokenRecordOf(row: KeyRow): TokenRecord {
  const { role, readOnly } = scopeOf(row.metadata);
  return {
    ...{ id: row.id, name: row.name ?? '', account: row.referenceId, start: row.start ?? '', readOnly },
    role: role ?? 'viewer',
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastRequest?.toISOString() ?? null,
  };
}
