import type { Logger } from '../log/log.ts';
import type { Shown, SignedIn, SignIn } from './signIn.ts';

/** How often what open subscriptions were opened with is looked at again, in milliseconds. */
const EVERY = 1_000;

/** Long-lived connections, each ended when whoever opened it may no longer see what it brings. */
export type Watch = Readonly<{
  /**
   * @param shown what the connection was opened with
   * @param signedIn who that was; without a token or a session there is nothing to watch
   * @param end called when the token or session has ended, or its account is another viewer by now: another role, another state, or
   *   disabled; says whether that was the end, or it must be looked at again
   * @returns to be called when the connection closes by itself
   */
  add(shown: Shown, signedIn: SignedIn, end: () => boolean): () => void;
  /** Looks at once: somebody's right was withdrawn. */
  look(): void;
  close(): void;
}>;

type Open = Readonly<{ shown: Shown; by: string; viewer: string; end: () => boolean }>;

/** Starts watching. A token or a session costs one question, however many connections it opened and however it was written. */
export function createWatch({ who }: Pick<SignIn, 'who'>, log: Logger): Watch {
  const open = new Set<Open>();

  async function lookAtAll(): Promise<void> {
    const shownBy = new Map([...open].map((one) => [one.by, one.shown]));
    for (const [by, shown] of shownBy) {
      const answer = await who(shown);
      const now = answer.kind === 'signedIn' ? JSON.stringify(answer.viewer) : undefined;
      for (const one of open) if (one.by === by && one.viewer !== now && one.end()) open.delete(one);
    }
  }

  const look = (): void => {
    // A database that is away revokes nothing: there is nothing to read from it either.
    lookAtAll().catch((err) => log.warn({ err }, 'the tokens of open subscriptions could not be checked'));
  };
  const timer = setInterval(look, EVERY).unref();

  return {
    add({ authorization, cookie }, { viewer, by }, end) {
      if (by === undefined) return () => {};
      const one = { shown: { authorization, cookie }, by, viewer: JSON.stringify(viewer), end };
      open.add(one);
      return () => open.delete(one);
    },
    look,
    close: () => clearInterval(timer),
  };
}
