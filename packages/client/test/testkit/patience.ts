import type { Backoff } from '../../src/index.ts';
import { Log } from './log.ts';

/** A wait between attempts that lasts until the test says so, or until it is ended as any wait is. */
export class Patience {
  /** The number of each attempt after which the client waits. */
  readonly attempts = new Log<number>();
  #wake = new AbortController();

  readonly wait: Backoff = async (attempt, signal) => {
    const awake = AbortSignal.any([signal, this.#wake.signal]);
    this.attempts.push(attempt);
    if (awake.aborted) return;
    await new Promise((resolve) => awake.addEventListener('abort', resolve));
  };

  /** Ends the waits under way. */
  end(): void {
    this.#wake.abort();
    this.#wake = new AbortController();
  }
}
