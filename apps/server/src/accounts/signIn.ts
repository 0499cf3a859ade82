import { createHash } from 'node:crypto';
import { defaultKeyHasher } from '@better-auth/api-key';
import { ANONYMOUS, DEVICES, type Viewer } from '@concord/domain';
import { cookiesOf } from '../http/cookies.ts';
import type { Address } from '../limits/index.ts';
import { TOKEN_PREFIX } from './accounts.ts';
import type { Parts } from './parts.ts';
import { screenTokenOf } from './screenCookie.ts';
import { type CredentialId, viewersOf } from './standing.ts';
import { createStrangers } from './strangers.ts';

/**
 * How long an answer about a token or a session is believed, in milliseconds. What is withdrawn stops working at once; within 5 seconds
 * should nobody hear of it.
 */
const BELIEVED_FOR = 2_000;
/** How many tokens and sessions are remembered; the oldest one is forgotten first. */
const REMEMBERED = 10_000;
const TOKEN = new RegExp(`^${TOKEN_PREFIX}[A-Za-z]{64}$`);
/**
 * What the cookie of a session is called: first the name where it goes over https only. The other one anybody can set for this server who stands on the way of a
 * request without TLS.
 */
const SESSION = ['__Secure-concord.session_token', 'concord.session_token'];

/**
 * What somebody shows to say who they are: the headers of a request. A bearer token counts before the cookie of a session, and that before
 * the cookie of a screen: who signs in there is themselves until they sign out.
 */
export type Shown = Readonly<{ authorization?: string | undefined; cookie?: string | undefined }>;

/** Who is asking, and the id of the token or session that says so; none for nobody. */
export type SignedIn = Readonly<{ kind: 'signedIn'; viewer: Viewer; by: CredentialId | undefined }>;
/** What was shown is not valid, or not any more. */
export type NotSignedIn = Readonly<{ kind: 'refused'; shown: 'token' | 'session' | 'screen' }>;
export type SignIn = Readonly<{
  /**
   * Who is asking, from the `Authorization` header, or else the cookie of a session, or else that of a screen.
   *
   * None of them is the anonymous viewer. A header that is not `Bearer <token>` with a valid token is refused, and so are a session and
   * the token of a screen that have ended: they must not count as anonymous, or a delegate whose session is over would see less without
   * being told.
   *
   * @param from where it comes from: a token that is none leaves evidence of that
   * @throws when the database cannot be asked
   */
  who(shown: Shown, from?: Address): Promise<SignedIn | NotSignedIn>;
  /** Who is asking on a screen with this token. Refused: one that does not stand, or was made for anything but a screen. */
  screen(token: string): Promise<SignedIn | NotSignedIn>;
  /** Believes nothing that was answered before: somebody's right was withdrawn. */
  forget(): void;
}>;

/** The cookie of a session among those of a request, as `name=value`; undefined when there is none. */
export function sessionCookieOf({ cookie = '' }: Shown): string | undefined {
  const cookies = cookiesOf({ cookie });
  const name = SESSION.find((each) => cookies.get(each));
  return name && `${name}=${encodeURIComponent(cookies.get(name) ?? '')}`;
}

/** What tells one caller from another who shows something else: the token, else the cookie of the session, else that of the screen. */
export function credentialOf(shown: Shown): string | undefined {
  return shown.authorization ?? sessionCookieOf(shown) ?? screenTokenOf(shown);
}

/** Whether the cookie of a screen is what counts among what is shown. */
export function isScreen(shown: Shown): boolean {
  return shown.authorization === undefined && !sessionCookieOf(shown) && screenTokenOf(shown) !== undefined;
}

/** What makes a browser forget the session that it shows, once that has ended. */
export function endedSession(shown: Shown): string {
  const [name = ''] = sessionCookieOf(shown)?.split('=') ?? [];
  const secure = name.startsWith('__Secure-') ? '; Secure' : '';
  return `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict${secure}`;
}

/** Asks the database, and remembers its answers for a moment. @param believedFor for how long, in milliseconds */
export function createSignIn({ accounts, prisma, audit }: Parts, believedFor: number = BELIEVED_FOR): SignIn {
  const noteStranger = createStrangers(audit);
  const remembered = new Map<string, { answer: Promise<SignedIn | NotSignedIn>; until: number }>();

  async function standing(by: CredentialId): Promise<SignedIn | undefined> {
    const viewer = (await viewersOf(prisma, [by])).get(by);
    return viewer && { kind: 'signedIn', viewer, by };
  }

  /**
   * Looked up here, by the hash that the library keeps: asked for a token while the database does not answer, the library says that there is
   * none, as if it had been withdrawn.
   */
  async function byToken(token: string): Promise<SignedIn | NotSignedIn> {
    const key = await defaultKeyHasher(token);
    const row = await prisma.authApiKey.findUnique({ where: { key }, select: { id: true } });
    const signedIn = row ? await standing(`token ${row.id}`) : undefined;
    if (!row || !signedIn) return { kind: 'refused', shown: 'token' };
    await prisma.authApiKey.updateMany({ where: { id: row.id }, data: { lastRequest: new Date() } });
    return signedIn;
  }

  /** Of a session that it cannot look up the library says so. */
  async function bySession(cookie: string): Promise<SignedIn | NotSignedIn> {
    const found = await accounts.api.getSession({ headers: new Headers({ cookie }) });
    const signedIn = found ? await standing(`session ${found.session.id}`) : undefined;
    return signedIn ?? { kind: 'refused', shown: 'session' };
  }

  async function byScreen(token: string): Promise<SignedIn | NotSignedIn> {
    const answer = TOKEN.test(token) ? await remember(token, () => byToken(token)) : undefined;
    const viewer = answer?.kind === 'signedIn' ? answer.viewer : ANONYMOUS;
    const isDevice = viewer.role !== 'anonymous' && viewer.account === DEVICES;
    return answer && isDevice ? answer : { kind: 'refused', shown: 'screen' };
  }

  function remember(shown: string, ask: () => Promise<SignedIn | NotSignedIn>): Promise<SignedIn | NotSignedIn> {
    const digest = createHash('sha256').update(shown).digest('base64');
    const known = remembered.get(digest);
    if (known && known.until > performance.now()) return known.answer;

    const answer = ask();
    remembered.delete(digest);
    remembered.set(digest, { answer, until: performance.now() + believedFor });
    const oldest = remembered.keys().next();
    if (remembered.size > REMEMBERED && !oldest.done) remembered.delete(oldest.value);
    answer.catch(() => remembered.delete(digest));
    return answer;
  }

  async function byAuthorization(authorization: string): Promise<SignedIn | NotSignedIn> {
    const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    if (token === undefined || !TOKEN.test(token)) return { kind: 'refused', shown: 'token' };
    return remember(token, () => byToken(token));
  }

  return {
    async who(shown, from) {
      const { authorization } = shown;
      if (authorization !== undefined) {
        const answer = await byAuthorization(authorization);
        if (answer.kind === 'refused' && from) noteStranger(from);
        return answer;
      }
      const cookie = sessionCookieOf(shown);
      if (cookie !== undefined) return remember(cookie, () => bySession(cookie));
      const screen = screenTokenOf(shown);
      return screen === undefined ? { kind: 'signedIn', viewer: ANONYMOUS, by: undefined } : byScreen(screen);
    },
    screen: byScreen,
    forget: () => remembered.clear(),
  };
}
