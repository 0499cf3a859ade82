import { setImmediate as others } from 'node:timers/promises';
import type { Context } from './context.ts';

/** How long an operation works before it lets others have a turn, where it can, in milliseconds. */
const WORK = 50;

const turns = new WeakMap<Context, Promise<unknown>>();

/**
 * Waits for a turn of its own. Fields that ask for the same are all given it at once, and would be answered one after the other without a
 * pause: with a turn for each, other operations are answered in between, and one that took too long is stopped before the next of its
 * fields. The first one waits for nothing.
 *
 * @throws {GraphQLError} when the operation was stopped
 */
export async function ownTurn(context: Context): Promise<void> {
  const before = turns.get(context);
  const turn = before?.then(() => others()) ?? Promise.resolve();
  turns.set(context, turn);
  await turn;
  context.signal?.throwIfAborted();
}

const queues = new WeakMap<Context, Promise<unknown>>();

/**
 * Does what holds a connection to the database for long one after the other within an operation: its fields at once would have all the
 * connections, and others none.
 *
 * @throws {GraphQLError} when the operation was stopped, besides what `work` throws
 */
export function oneAfterAnother<T>(context: Context, work: () => Promise<T>): Promise<T> {
  const done = (queues.get(context) ?? Promise.resolve()).then(() => {
    context.signal?.throwIfAborted();
    return work();
  });
  queues.set(
    context,
    done.catch(() => undefined),
  );
  return done;
}

/**
 * Does the same with each of many things, letting others have a turn in between when it has worked for a while.
 *
 * @throws {GraphQLError} when the operation was stopped, besides what `work` throws
 */
export async function eachInTurn<T, R>(
  context: Context,
  things: readonly T[],
  work: (thing: T) => R,
): Promise<readonly R[]> {
  const done: R[] = [];
  let until = performance.now() + WORK;
  for (const thing of things) {
    done.push(work(thing));
    if (performance.now() < until) continue;
    await ownTurn(context);
    until = performance.now() + WORK;
  }
  return done;
}
