/** The bound of the first wait and of the longest, in milliseconds. */
const SHORTEST = 250;
const LONGEST = 10_000;

/**
 * Waits after a failed attempt before the next one.
 *
 * @param attempt how many attempts have failed before this one, from 0
 * @param signal ends the wait at once
 */
export type Backoff = (attempt: number, signal: AbortSignal) => Promise<void>;

/**
 * How long to wait, in milliseconds: anything up to a bound that doubles each time ("full jitter"), so that a thousand
 * clients that were cut at the same moment do not come back at the same moment.
 *
 * @param random from 0 to 1
 */
export function delayAfter(attempt: number, random: number): number {
  return random * Math.min(LONGEST, SHORTEST * 2 ** attempt);
}

/** Waits as long as `delayAfter` says. */
export const backoff: Backoff = async (attempt, signal) => {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, delayAfter(attempt, Math.random()));
    signal.addEventListener('abort', done);
  });
};
