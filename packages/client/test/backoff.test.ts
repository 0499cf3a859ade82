import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backoff, delayAfter } from '../src/backoff.ts';

const attempts = fc.nat({ max: 10_000 });
const randoms = fc.double({ min: 0, max: 1, noNaN: true });

describe('how long is waited after a failed attempt', () => {
  it('is at most a quarter of a second at first, and never more than ten seconds', () => {
    fc.assert(
      fc.property(attempts, randoms, (attempt, random) => {
        const delay = delayAfter(attempt, random);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(Math.min(10_000, 250 * 2 ** attempt));
      }),
    );
    expect(delayAfter(0, 1)).toBe(250);
  });

  it('has a bound that never shrinks, and doubles until it is ten seconds', () => {
    fc.assert(
      fc.property(attempts, (attempt) => {
        const bound = delayAfter(attempt, 1);
        expect(delayAfter(attempt + 1, 1)).toBe(Math.min(10_000, 2 * bound));
      }),
    );
  });

  it('is spread over everything below the bound', () => {
    fc.assert(
      fc.property(attempts, randoms, (attempt, random) => {
        expect(delayAfter(attempt, random)).toBeCloseTo(random * delayAfter(attempt, 1));
      }),
    );
  });
});

describe('a wait', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('ends when its time has come', async () => {
    const waiting = backoff(3, new AbortController().signal);
    await vi.runAllTimersAsync();
    await waiting;
  });

  it('ends at once when it is ended, and leaves no timer behind', async () => {
    const ending = new AbortController();
    const waiting = backoff(20, ending.signal);
    ending.abort();
    await waiting;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not begin when it has been ended before', async () => {
    await backoff(20, AbortSignal.abort());
    expect(vi.getTimerCount()).toBe(0);
  });
});
