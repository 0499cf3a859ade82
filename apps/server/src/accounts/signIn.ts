import { createHash } from 'node:crypto';
import { ANONYMOUS, type Viewer } from '@concord/domain';
import type { Register } from '@concord/register';
import { type Accounts, TOKEN_PREFIX } from './accounts.ts';
import { viewerOf } from './viewer.ts';

/** How long an answer about a token is believed, in milliseconds. A revoked token stops working within 5 seconds. */
const BELIEVED_FOR = 2_000;
/** How many tokens are remembered; the oldest one is forgotten first. */
const REMEMBERED = 10_000;
const TOKEN = new RegExp(`^${TOKEN_PREFIX}[A-Za-z]{64}$`);

export type SignedIn = Readonly<{ kind: 'signedIn'; viewer: Viewer }>;
export type NotSignedIn = Readonly<{ kind: 'refused' }>;
export type SignIn = (authorization: string | undefined) => Promise<SignedIn | NotSignedIn>;

/**
 * Who is asking, from the value of an `Authorization` header.
 *
 * No header at all is the anonymous viewer. A header that is not `Bearer <token>` with a valid token is refused: it must
 * never count as anonymous, or a delegate with an expired token would see less without being told.
 *
 * @throws when the database cannot be asked
 */
export function createSignIn(accounts: Accounts, prisma: Register['prisma']): SignIn {
  const remembered = new Map<string, { answer: Promise<SignedIn | NotSignedIn>; until: number }>();

  async function ask(token: string): Promise<SignedIn | NotSignedIn> {
    const { valid, key } = await accounts.api.verifyApiKey({ body: { key: token } });
    // The library reports a database that is away like an unknown token; this second question throws then.
    const row = await prisma.authUser.findUnique({
      where: { id: key?.referenceId ?? '' },
      select: { id: true, role: true, state: true },
    });
    const viewer = valid && row ? viewerOf(row) : undefined;
    return viewer ? { kind: 'signedIn', viewer } : { kind: 'refused' };
  }

  return async (authorization) => {
    if (authorization === undefined) return { kind: 'signedIn', viewer: ANONYMOUS };
    const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    if (token === undefined || !TOKEN.test(token)) return { kind: 'refused' };

    const digest = createHash('sha256').update(token).digest('base64');
    const known = remembered.get(digest);
    if (known && known.until > performance.now()) return known.answer;

    const answer = ask(token);
    remembered.delete(digest);
    remembered.set(digest, { answer, until: performance.now() + BELIEVED_FOR });
    const oldest = remembered.keys().next();
    if (remembered.size > REMEMBERED && !oldest.done) remembered.delete(oldest.value);
    answer.catch(() => remembered.delete(digest));
    return answer;
  };
}
