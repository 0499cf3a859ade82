import type { Viewer } from '@concord/domain';
import type { Logger } from '../log/log.ts';
import type { SignedIn } from './signIn.ts';
import type { CredentialId } from './standing.ts';

/** How often what open subscriptions were opened with is looked at again, in milliseconds. */
const EVERY = 1_000;

/** Long-lived connections, each ended when whoever opened it may no longer see what it brings. */
export type Watch = Readonly<{
  /**
   * @param signedIn who opened the connection, and with what; without a token or a session there is nothing to watch
   * @param end called when the token or session has ended, or its account is another viewer by now: another role, another state, or
   *   disabled; says whether that was the end, or it must be looked at again
   * @returns to be called when the connection closes by itself
   */
  add(signedIn: SignedIn, end: () => boolean): () => void;
  /** Looks at once, or once more when it looks already: somebody's right was withdrawn. */
  look(): void;
  close(): void;
}>;

type Open = Readonly<{ by: CredentialId; viewer: string; end: () => boolean }>;

/**
 * Starts watching. All tokens and sessions are asked for together, however many there are and how many connections each opened: one by
 * one the last would be asked for too late.
 *
 * @param standing for whom they speak now; it leaves out those that have ended
 */
export function createWatch(
  standing: (ids: readonly CredentialId[]) => Promise<ReadonlyMap<CredentialId, Viewer>>,
  log: Logger,
): Watch {
  const open = new Set<Open>();
  let isLooking = false;
  let isToLookAgain = false;

  async function lookAtAll(): Promise<void> {
    const opened = [...open];
    if (opened.length === 0) return;
    const now = await standing([...new Set(opened.map(({ by }) => by))]);
    for (const one of opened) {
      const viewer = now.get(one.by);
      if ((viewer && JSON.stringify(viewer)) !== one.viewer && one.end()) open.delete(one);
    }
  }

  async function look(): Promise<void> {
    isToLookAgain = true;
    if (isLooking) return;
    isLooking = true;
    while (isToLookAgain) {
      isToLookAgain = false;
      // A database that is away revokes nothing: there is nothing to read from it either.
      await lookAtAll().catch((err) => log.warn({ err }, 'the tokens of open subscriptions could not be checked'));
    }
    isLooking = false;
  }
  const timer = setInterval(() => isLooking || look(), EVERY).unref();

  return {
    add({ viewer, by }, end) {
      if (by === undefined) return () => {};
      const one = { by, viewer: JSON.stringify(viewer), end };
      open.add(one);
      return () => open.delete(one);
    },
    look,
    close: () => clearInterval(timer),
  };
}
