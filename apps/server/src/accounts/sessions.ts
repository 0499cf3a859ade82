import { isAPIError } from 'better-auth/api';
import type { Address } from '../limits/index.ts';
import { ADDRESS_HEADER, PASSWORD } from './accounts.ts';
import type { Parts } from './parts.ts';
import { emailOf } from './people.ts';
import type { Queue } from './queue.ts';
import { createThrottle } from './throttle.ts';

/** What came of it; `cookies` are set in the browser. */
export type SessionAnswer =
  | Readonly<{ kind: 'done'; cookies: readonly string[] }>
  | Readonly<{ kind: 'refused'; code: 'WRONG' | 'THROTTLED' | 'BUSY' | 'LINK_ENDED' | 'PASSWORD_LENGTH' }>;

export type Sessions = Readonly<{
  /**
   * Refused: an address and password that do not belong together, an account that is disabled, too many that failed before, too many
   * at once.
   */
  signIn(given: Readonly<{ email: string; password: string }>, address: Address): Promise<SessionAnswer>;
  /**
   * Sets a password with a one-time link, ends all earlier sessions and signs in. Refused: a link that was used, withdrawn or has
   * expired; a password that is too short or too long.
   */
  setPassword(given: Readonly<{ token: string; password: string }>, address: Address): Promise<SessionAnswer>;
  /** Ends the session, or every session of its account. Whoever is not signed in is told the same. */
  signOut(cookie: string | undefined, everywhere: boolean, address: Address): Promise<SessionAnswer>;
}>;

/**
 * @param queue where those wait whose password is to be computed
 * @param forget called when sessions have ended, before anybody is told that it is done
 */
export function createSessions({ accounts, prisma, audit }: Parts, queue: Queue, forget: () => void): Sessions {
  const throttle = createThrottle(prisma);

  async function attempt(email: string | undefined, password: string, address: Address): Promise<SessionAnswer> {
    const row = await throttle.begin({ email, address });
    if (row === undefined) return { kind: 'refused', code: 'THROTTLED' };
    const signedIn = await check(email ?? '', password, address);
    if (signedIn) await throttle.succeed(row, signedIn.account, BY_PASSWORD);
    else await throttle.fail(row);
    return answerOf(signedIn);
  }

  /** Undefined when they do not belong together, or the account is disabled. */
  async function check(email: string, password: string, { exact }: Address): Promise<SignedIn | undefined> {
    const headers = new Headers({ [ADDRESS_HEADER]: exact });
    const signedIn = await accounts.api
      .signInEmail({ body: { email, password }, headers, returnHeaders: true })
      .catch((error: unknown) => {
        if (isAPIError(error) && error.statusCode < 500) return undefined;
        throw error;
      });
    return signedIn && { account: signedIn.response.user.id, cookies: signedIn.headers.getSetCookie() };
  }

  /** Whoever had the link guesses nothing; throttled, they would be told to wait although all is done and the link is spent. */
  async function enter(email: string, password: string, address: Address): Promise<SessionAnswer> {
    const signedIn = await check(email, password, address);
    const from = { address: address.exact };
    if (signedIn) await audit.note({ kind: 'signedIn', account: signedIn.account, ...from, facts: BY_PASSWORD });
    else await audit.note({ kind: 'signInFailed', subject: email, ...from });
    return answerOf(signedIn);
  }

  async function useLink(token: string, newPassword: string, address: Address): Promise<SessionAnswer> {
    const { internalAdapter } = await accounts.$context;
    const link = await internalAdapter.findVerificationValue(`reset-password:${token}`);
    const account = await prisma.authUser.findUnique({ where: { id: link?.value ?? '' } });
    const isSet = await accounts.api.resetPassword({ body: { token, newPassword } }).catch((error: unknown) => {
      if (isAPIError(error) && error.statusCode < 500) return undefined;
      throw error;
    });
    if (!isSet || !account) return { kind: 'refused', code: 'LINK_ENDED' };
    forget();
    await audit.note({ kind: 'passwordSet', account: account.id, address: address.exact });
    return enter(account.email, newPassword, address);
  }

  return {
    async signIn({ email, password }, address) {
      // What is typed as an address and is none may be a password: it is not kept.
      const answer = await queue.join(address, () => attempt(emailOf(email), password, address));
      return answer ?? { kind: 'refused', code: 'BUSY' };
    },

    async setPassword({ token, password }, address) {
      if (password.length < PASSWORD.min || password.length > PASSWORD.max)
        return { kind: 'refused', code: 'PASSWORD_LENGTH' };
      const { internalAdapter } = await accounts.$context;
      const link = await internalAdapter.findVerificationValue(`reset-password:${token}`);
      if (!link) return { kind: 'refused', code: 'LINK_ENDED' };
      return queue.joinAnyway(() => useLink(token, password, address));
    },

    async signOut(cookie, everywhere, address) {
      const headers = new Headers(cookie === undefined ? {} : { cookie });
      const session = await accounts.api.getSession({ headers });
      if (session) {
        const { id } = session.user;
        if (everywhere) await prisma.authSession.deleteMany({ where: { userId: id } });
        await audit.note({
          kind: everywhere ? 'signedOutEverywhere' : 'signedOut',
          account: id,
          address: address.exact,
        });
      }
      const signedOut = await accounts.api.signOut({ headers, returnHeaders: true });
      forget();
      return { kind: 'done', cookies: signedOut.headers.getSetCookie() };
    },
  };
}

/** Somebody whose password was right, and what is set in their browser. */
type SignedIn = Readonly<{ account: string; cookies: readonly string[] }>;
const BY_PASSWORD = { by: 'password' };

function answerOf(signedIn: SignedIn | undefined): SessionAnswer {
  return signedIn ? { kind: 'done', cookies: signedIn.cookies } : { kind: 'refused', code: 'WRONG' };
}
