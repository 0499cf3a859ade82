import { DEVICES } from '@concord/domain';
import type { Address } from '../limits/index.ts';
import type { Parts } from './parts.ts';
import type { Queue } from './queue.ts';
import { forgetScreen, screenTokenOf, setScreen } from './screenCookie.ts';
import type { SessionAnswer, Sessions } from './sessions.ts';
import { type SignIn, sessionCookieOf } from './signIn.ts';
import { tokenOf } from './standing.ts';
import { createThrottle } from './throttle.ts';

/** What came of it; somebody who is signed in by name is asked first whether they want that. */
export type ScreenAnswer = SessionAnswer | Readonly<{ kind: 'refused'; code: 'SIGNED_IN' }>;

export type Screens = Readonly<{
  /**
   * Makes the browser a screen: from then on it shows the token in a cookie. The session of somebody who is signed in there ends.
   *
   * Refused: a token that was not made for a screen, has ended, or is none; somebody who is signed in, unless it is to be `instead`; too
   * many that failed before, too many at once.
   */
  open(
    given: Readonly<{ token: string; instead: boolean }>,
    cookie: string | undefined,
    address: Address,
  ): Promise<ScreenAnswer>;
  /** The browser is no screen any more. The token stands: it may be that of other browsers too. */
  leave(cookie: string | undefined, address: Address): Promise<SessionAnswer>;
}>;

/** @param isSecure whether people reach the server by https, and only so */
export function createScreens(
  { prisma, audit }: Parts,
  given: Readonly<{ sessions: Sessions; signIn: SignIn; queue: Queue; isSecure: boolean }>,
): Screens {
  const { sessions, signIn, queue, isSecure } = given;
  const throttle = createThrottle(prisma);

  /** It is counted like a sign-in with a password: who guesses tokens is held up as who guesses passwords is. */
  async function attempt(token: string, cookie: string | undefined, address: Address): Promise<ScreenAnswer> {
    const row = await throttle.begin({ address, facts: BY_SCREEN });
    if (row === undefined) return { kind: 'refused', code: 'THROTTLED' };
    const answer = await signIn.screen(token);
    if (answer.kind === 'refused') {
      await throttle.fail(row);
      return { kind: 'refused', code: 'WRONG' };
    }
    await throttle.succeed(row, DEVICES, { ...BY_SCREEN, token: tokenOf(answer.by) ?? '' });
    const left = sessionCookieOf({ cookie }) ? await sessions.signOut(cookie, false, address) : undefined;
    return { kind: 'done', cookies: [...(left?.kind === 'done' ? left.cookies : []), setScreen(token, isSecure)] };
  }

  async function isSignedIn(cookie: string | undefined): Promise<boolean> {
    const session = sessionCookieOf({ cookie });
    return session !== undefined && (await signIn.who({ cookie: session })).kind === 'signedIn';
  }

  return {
    async open({ token, instead }, cookie, address) {
      if (!instead && (await isSignedIn(cookie))) return { kind: 'refused', code: 'SIGNED_IN' };
      return (await queue.join(address, () => attempt(token, cookie, address))) ?? { kind: 'refused', code: 'BUSY' };
    },

    async leave(cookie, address) {
      const token = screenTokenOf({ cookie });
      const answer = token === undefined ? undefined : await signIn.screen(token);
      if (answer?.kind === 'signedIn') {
        const facts = { ...BY_SCREEN, token: tokenOf(answer.by) ?? '' };
        await audit.note({ kind: 'signedOut', account: DEVICES, address: address.exact, facts });
      }
      return { kind: 'done', cookies: forgetScreen({ cookie }) };
    },
  };
}

const BY_SCREEN = { by: 'screen' };
