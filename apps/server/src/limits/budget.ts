import type { Viewer } from '@concord/domain';
import type { Rate } from '@concord/schema';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Address } from './address.ts';
import type { Limits } from './limits.ts';

const MINUTE = 60;

/** What was counted: how much is left of the minute, and whether it was too much. */
type Counted = Readonly<{ limit: number; remaining: number; resetAt: Date; isTooMuch: boolean }>;

/** Who asks, from where. */
export type Caller = Readonly<{ address: Address; viewer: Viewer }>;

/** Counts what callers take by the minute, each process for itself. */
export type Budget = Readonly<{
  /** Counts a request. @returns after how many seconds to come back when there were too many */
  request(address: Address): Promise<number | undefined>;
  /** Counts what an operation costs. */
  spend(caller: Caller, cost: number): Promise<Rate & Readonly<{ isTooMuch: boolean }>>;
}>;

export function createBudget({ costPerMinute, requestsPerMinute, loopback }: Limits): Budget {
  const requests = createCounter(requestsPerMinute);
  const costs = createCounter(costPerMinute);
  const isCounted = ({ isLoopback }: Address): boolean => loopback || !isLoopback;

  return {
    async request(address) {
      const counted = isCounted(address) ? await requests?.(address.name, 1) : undefined;
      return counted?.isTooMuch ? secondsUntil(counted.resetAt) : undefined;
    },
    async spend(caller, cost) {
      const counted = isCounted(caller.address) ? await costs?.(callerOf(caller), cost) : undefined;
      return counted ? { ...counted, cost } : { cost, limit: null, remaining: null, resetAt: null, isTooMuch: false };
    },
  };
}

/**
 * Whose operations are counted together: those of one account, or of one address without one. What was shown does not count: whoever
 * makes another token, signs in once more or writes a header in another way would have as much again.
 */
export function callerOf({ address, viewer }: Caller): string {
  return viewer.role === 'anonymous' ? `address ${address.name}` : `account ${viewer.account}`;
}

/** Whole seconds from now until then, at least one. */
export function secondsUntil(time: Date): number {
  return Math.max(1, Math.ceil((time.getTime() - Date.now()) / 1_000));
}

function createCounter(points: number): ((key: string, amount: number) => Promise<Counted>) | undefined {
  if (points === 0) return undefined;
  const limiter = new RateLimiterMemory({ points, duration: MINUTE });
  return async (key, amount) => {
    const { found, isTooMuch } = await limiter.consume(key, amount).then(
      (found) => ({ found, isTooMuch: false }),
      (error: unknown) => {
        if (error instanceof RateLimiterRes) return { found: error, isTooMuch: true };
        throw error;
      },
    );
    const resetAt = new Date(Date.now() + found.msBeforeNext);
    return { limit: points, remaining: found.remainingPoints, resetAt, isTooMuch };
  };
}
