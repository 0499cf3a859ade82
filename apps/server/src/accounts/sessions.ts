import { isAPIError } from 'better-auth/api';
import { ADDRESS_HEADER, PASSWORD } from './accounts.ts';
import type { Parts } from './parts.ts';
import { emailOf } from './people.ts';
import { isNoted, isThrottled } from './throttle.ts';

/** What came of it; `cookies` are set in the browser. */
export type SessionAnswer =
  | Readonly<{ kind: 'done'; cookies: readonly string[] }>
  | Readonly<{ kind: 'refused'; code: 'WRONG' | 'THROTTLED' | 'LINK_ENDED' | 'PASSWORD_LENGTH' }>;

export type Sessions = Readonly<{
  /** Refused: an address and password that do not belong together, an account that is disabled, too many that failed before. */
  signIn(given: Readonly<{ email: string; password: string }>, address: string): Promise<SessionAnswer>;
  /**
   * Sets a password with a one-time link, ends all earlier sessions and signs in. Refused: a link that was used, withdrawn or has
   * expired; a password that is too short or too long.
   */
  setPassword(given: Readonly<{ token: string; password: string }>, address: string): Promise<SessionAnswer>;
  /** Ends the session, or every session of its account. Whoever is not signed in is told the same. */
  signOut(cookie: string | undefined, everywhere: boolean, address: string): Promise<SessionAnswer>;
}>;

/** @param forget called when sessions have ended, before anybody is told that it is done */
export function createSessions({ accounts, prisma, audit }: Parts, forget: () => void): Sessions {
  /** One attempt at a time for each account, so that many at once are counted like one after the other. */
  const underWay = new Map<string, Promise<unknown>>();

  async function inTurn<T>(key: string, act: () => Promise<T>): Promise<T> {
    const before = underWay.get(key);
    const mine = (before ?? Promise.resolve()).then(act, act);
    underWay.set(key, mine);
    try {
      return await mine;
    } finally {
      if (underWay.get(key) === mine) underWay.delete(key);
    }
  }

  async function attempt(email: string, password: string, address: string): Promise<SessionAnswer> {
    if (await isThrottled(prisma, { email, address })) {
      if (!(await isNoted(prisma, address))) await audit.note({ kind: 'signInThrottled', subject: email, address });
      return { kind: 'refused', code: 'THROTTLED' };
    }
    return enter(email, password, address);
  }

  /** Signs in, however often others have failed before. */
  async function enter(email: string, password: string, address: string): Promise<SessionAnswer> {
    const headers = new Headers({ [ADDRESS_HEADER]: address });
    const signedIn = await accounts.api
      .signInEmail({ body: { email, password }, headers, returnHeaders: true })
      .catch((error: unknown) => {
        if (isAPIError(error) && error.statusCode < 500) return undefined;
        throw error;
      });
    if (!signedIn) {
      // The library reports a database that is away like an unknown account; this throws then.
      await audit.note({ kind: 'signInFailed', subject: email, address });
      return { kind: 'refused', code: 'WRONG' };
    }
    await audit.note({ kind: 'signedIn', account: signedIn.response.user.id, address, facts: { by: 'password' } });
    return { kind: 'done', cookies: signedIn.headers.getSetCookie() };
  }

  return {
    async signIn({ email: typed, password }, address) {
      // What is typed as an address and is none may be a password: it is not kept.
      const email = emailOf(typed) ?? '';
      return inTurn(email, () => attempt(email, password, address));
    },

    async setPassword({ token, password }, address) {
      if (password.length < PASSWORD.min || password.length > PASSWORD.max)
        return { kind: 'refused', code: 'PASSWORD_LENGTH' };
      const { internalAdapter } = await accounts.$context;
      const link = await internalAdapter.findVerificationValue(`reset-password:${token}`);
      const account = await prisma.authUser.findUnique({ where: { id: link?.value ?? '' } });
      const isSet = await accounts.api
        .resetPassword({ body: { token, newPassword: password } })
        .catch((error: unknown) => {
          if (isAPIError(error) && error.statusCode < 500) return undefined;
          throw error;
        });
      if (!isSet || !account) return { kind: 'refused', code: 'LINK_ENDED' };
      forget();
      await audit.note({ kind: 'passwordSet', account: account.id, address });
      // Whoever had the link guesses nothing; throttled, they would be told to wait although all is done and the link is spent.
      return enter(account.email, password, address);
    },

    async signOut(cookie, everywhere, address) {
      const headers = new Headers(cookie === undefined ? {} : { cookie });
      const session = await accounts.api.getSession({ headers });
      if (session) {
        const { id } = session.user;
        if (everywhere) await prisma.authSession.deleteMany({ where: { userId: id } });
        await audit.note({ kind: everywhere ? 'signedOutEverywhere' : 'signedOut', account: id, address });
      }
      const signedOut = await accounts.api.signOut({ headers, returnHeaders: true });
      forget();
      return { kind: 'done', cookies: signedOut.headers.getSetCookie() };
    },
  };
}
