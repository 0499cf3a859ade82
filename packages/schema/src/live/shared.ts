import type { Context } from '../context.ts';
import { createWork, type Work } from './work.ts';

/** Of how many followed things answers are kept for others who follow the same. */
const KEPT = 100;

type Answer = Readonly<{ cursor: string; answer: Work<unknown> }>;

const answers = new WeakMap<object, Map<string, readonly Answer[]>>();

/**
 * The answer for everybody who sees the same and follows the same at the same place in the journal: worked out once in
 * this process. Only the two latest answers of a followed thing are kept: subscribers are woken together, and an answer holds a
 * whole snapshot.
 *
 * @param subject names what is followed
 * @param workOut begun when it has its turn; it has the time of an operation
 */
export function shared<T>(
  context: Context,
  subject: string,
  cursor: string,
  workOut: (context: Context) => Promise<T>,
): Promise<T> {
  const { register, sight, today, caller = '', inTime } = context;
  let own = answers.get(register);
  if (!own) {
    own = new Map();
    answers.set(register, own);
  }
  const key = [subject, today, ...sight].join(' ');
  const kept = own.get(key) ?? [];
  const known = kept.find((each) => each.cursor === cursor);
  if (known) return known.answer(caller) as Promise<T>;
  const answer = createWork(register, async () =>
    inTime ? inTime((signal) => workOut({ ...context, signal })) : workOut(context),
  );
  own.delete(key);
  own.set(key, [...kept.slice(-1), { cursor, answer }]);
  const told = answer(caller);
  told.catch(() => own.delete(key));
  for (const oldest of own.keys()) {
    if (own.size <= KEPT) break;
    own.delete(oldest);
  }
  return told;
}
