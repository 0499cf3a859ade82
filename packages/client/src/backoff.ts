/** The first wait and the longest, in milliseconds. */
const SHORTEST = 250;
const LONGEST = 10_000;

/** Waits before another attempt, longer each time and never at the same moment as everybody else. */
export type Backoff = (attempt: number, signal: AbortSignal) => Promise<void>;

/** Full jitter between nothing and twice as long as the time before; wakes at once when the browser is online again. */
export const backoff: Backoff = (attempt, signal) =>
  new Promise((resolve) => {
    const limit = Math.min(LONGEST, SHORTEST * 2 ** attempt);
    const target = typeof window === 'undefined' ? undefined : window;
    const done = (): void => {
      clearTimeout(timer);
      target?.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.random() * limit);
    target?.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
