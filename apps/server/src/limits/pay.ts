import type { Rate } from '@concord/schema';
import { type Budget, type Caller, secondsUntil } from './budget.ts';
import { tooMany } from './refusals.ts';

/**
 * Counts what an operation costs, or what an update of one does.
 *
 * @throws {GraphQLError} when its caller has had all of this minute
 */
export async function pay(budget: Budget, caller: Caller, cost: number): Promise<Rate> {
  const { isTooMuch, ...rate } = await budget.spend(caller, cost);
  if (isTooMuch && rate.resetAt) throw tooMany(secondsUntil(rate.resetAt));
  return rate;
}
