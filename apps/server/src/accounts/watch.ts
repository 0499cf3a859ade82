import type { Logger } from '../log/log.ts';
import type { SignIn } from './signIn.ts';

/** How often the tokens of open subscriptions are looked at again, in milliseconds. */
const EVERY = 1_000;

/** Long-lived connections, each ended when the token that opened it stops being valid. */
export type Watch = Readonly<{
  /**
   * @param authorization the header that opened the connection
   * @param end called once, when its token has been revoked or has expired
   * @returns to be called when the connection closes by itself
   */
  add(authorization: string, end: () => void): () => void;
  close(): void;
}>;

/** Starts watching. The answers of `signIn` are remembered for a moment, so a token costs one question, not one each. */
export function createWatch(signIn: SignIn, log: Logger): Watch {
  const open = new Set<{ authorization: string; end: () => void }>();

  async function look(): Promise<void> {
    for (const authorization of new Set([...open].map((one) => one.authorization))) {
      const answer = await signIn(authorization);
      if (answer.kind === 'signedIn') continue;
      for (const one of open) {
        if (one.authorization === authorization && open.delete(one)) one.end();
      }
    }
  }

  const timer = setInterval(() => {
    // A database that is away revokes nothing: there is nothing to read from it either.
    look().catch((err) => log.warn({ err }, 'the tokens of open subscriptions could not be checked'));
  }, EVERY).unref();

  return {
    add(authorization, end) {
      const one = { authorization, end };
      open.add(one);
      return () => open.delete(one);
    },
    close: () => clearInterval(timer),
  };
}
