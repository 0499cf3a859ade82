import type { Viewer } from '@concord/domain';
import type { Register } from '@concord/register';
import { aliveOf, lasting, scopeOf } from './tokens.ts';
import { viewerOf } from './viewer.ts';

/** How many are asked for at once; the database takes no more than 32,767 values. */
const AT_ONCE = 10_000;

/** The id of a token or a session, with what it is: `token …` or `session …`. */
export type CredentialId = `${'token' | 'session'} ${string}`;

/**
 * For whom tokens and sessions speak now. Those that have ended, and those of accounts that are disabled, are not in it. However many they
 * are, they cost four questions, and none of them counts as shown. A token stands as long as all with which it was made.
 *
 * @throws when the database cannot be asked
 */
export async function viewersOf(
  prisma: Register['prisma'],
  ids: readonly CredentialId[],
): Promise<ReadonlyMap<CredentialId, Viewer>> {
  const standing = new Map<CredentialId, Viewer>();
  for (let from = 0; from < ids.length; from += AT_ONCE)
    for (const one of await someOf(prisma, ids.slice(from, from + AT_ONCE))) standing.set(...one);
  return standing;
}

async function someOf(
  prisma: Register['prisma'],
  ids: readonly CredentialId[],
): Promise<readonly (readonly [CredentialId, Viewer])[]> {
  const [tokens, sessions] = await Promise.all([
    prisma.authApiKey.findMany({
      where: { id: { in: idsOf(ids, 'token ') }, ...lasting() },
      select: { id: true, referenceId: true, metadata: true },
    }),
    prisma.authSession.findMany({
      where: { id: { in: idsOf(ids, 'session ') }, expiresAt: { gt: new Date() } },
      select: { id: true, userId: true },
    }),
  ]);
  const scoped = tokens.map(({ id, referenceId, metadata }) => ({ id, referenceId, scope: scopeOf(metadata) }));
  const makers = await aliveOf(
    prisma,
    scoped.flatMap(({ scope }) => scope.within),
  );
  const owners = [...tokens.map(({ referenceId }) => referenceId), ...sessions.map(({ userId }) => userId)];
  const accounts = new Map(
    (
      await prisma.authUser.findMany({
        where: { id: { in: [...new Set(owners)] } },
        select: { id: true, role: true, state: true, disabledAt: true },
      })
    ).map((row) => [row.id, row] as const),
  );
  return [
    ...scoped
      .filter(({ scope }) => scope.within.every((id) => makers.has(id)))
      .map(({ id, referenceId, scope }) => [`token ${id}`, referenceId, scope] as const),
    ...sessions.map(({ id, userId }) => [`session ${id}`, userId, undefined] as const),
  ].flatMap(([id, owner, scope]) => {
    const account = accounts.get(owner);
    const viewer = account && viewerOf(account, scope);
    return viewer ? [[id, viewer] as const] : [];
  });
}

/** The id of the token that speaks; undefined where it is a session, or nobody has shown anything. */
export function tokenOf(by: CredentialId | undefined): string | undefined {
  return by && idsOf([by], 'token ')[0];
}

function idsOf(ids: readonly CredentialId[], kind: string): string[] {
  return ids.flatMap((id) => (id.startsWith(kind) ? [id.slice(kind.length)] : []));
}
