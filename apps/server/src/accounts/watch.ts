import type { Viewer } from '@concord/domain';
import type { Logger } from '../log/log.ts';
import { credentialOf, type Shown, type SignIn } from './signIn.ts';

/** How often what open subscriptions were opened with is looked at again, in milliseconds. */
const EVERY = 1_000;

/** Long-lived connections, each ended when whoever opened it may no longer see what it brings. */
export type Watch = Readonly<{
  /**
   * @param shown what the connection was opened with; without a token or a session there is nothing to watch
   * @param viewer who that was
   * @param end called when the token or session has ended, or its account is another viewer by now: another role, another state, or
   *   disabled; says whether that was the end, or it must be looked at again
   * @returns to be called when the connection closes by itself
   */
  add(shown: Shown, viewer: Viewer, end: () => boolean): () => void;
  /** Looks at once: somebody's right was withdrawn. */
  look(): void;
  close(): void;
}>;

type Open = Readonly<{ shown: Shown; key: string; viewer: string; end: () => boolean }>;

/** Starts watching. What is answered is remembered for a moment, so a token costs one question, not one each. */
export function createWatch({ who }: Pick<SignIn, 'who'>, log: Logger): Watch {
  const open = new Set<Open>();

  async function lookAtAll(): Promise<void> {
    const byKey = new Map([...open].map((one) => [one.key, one.shown]));
    for (const [key, shown] of byKey) {
      const answer = await who(shown);
      const now = answer.kind === 'signedIn' ? JSON.stringify(answer.viewer) : undefined;
      for (const one of open) if (one.key === key && one.viewer !== now && one.end()) open.delete(one);
    }
  }

  const look = (): void => {
    // A database that is away revokes nothing: there is nothing to read from it either.
    lookAtAll().catch((err) => log.warn({ err }, 'the tokens of open subscriptions could not be checked'));
  };
  const timer = setInterval(look, EVERY).unref();

  return {
    add(shown, viewer, end) {
      const key = credentialOf(shown);
      if (key === undefined) return () => {};
      const one = { shown, key, viewer: JSON.stringify(viewer), end };
      open.add(one);
      return () => open.delete(one);
    },
    look,
    close: () => clearInterval(timer),
  };
}
