import { setImmediate as others } from 'node:timers/promises';
import { type Caller, callerOf } from './budget.ts';

/** How long the operations of a caller work before others have a turn, in milliseconds. */
const WORK = 10;

/** Waits until an operation of a caller may begin. */
export type TakeTurn = (caller: Caller) => Promise<void>;

/** The operations of a caller that have not begun: when the last of them is over, and since when they work, by `performance.now()`. */
type Line = { last: Promise<void>; since: number };

/**
 * Lets the operations of one caller begin one after the other, and everything else have a turn between them. What comes at once would be
 * worked out at once: a thousand questions about the schema, each of which takes a few hundredths of a second, would keep everybody waiting
 * for half a minute, and hold a thousand answers in the memory before the first is sent. Who asks one thing waits for nothing.
 */
export function createTurns(): TakeTurn {
  const lines = new Map<string, Line>();
  return async (caller) => {
    const key = callerOf(caller);
    const line = lines.get(key) ?? { last: Promise.resolve(), since: performance.now() };
    lines.set(key, line);
    const before = line.last;
    const over = before.then(() => leave(line));
    line.last = over;
    over.then(() => line.last === over && lines.delete(key));
    await before;
  };
}

async function leave(line: Line): Promise<void> {
  // By then what has begun has done what it can do without waiting.
  await new Promise<void>((resolve) => process.nextTick(resolve));
  if (performance.now() - line.since < WORK) return;
  await others();
  line.since = performance.now();
}
