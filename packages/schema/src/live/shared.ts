import type { Context } from '../context.ts';

/** How many answers are kept for others who ask for the same. */
const KEPT = 200;

const answers = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * The answer for everybody who sees the same and follows the same at the same place in the journal: worked out once in
 * this process.
 *
 * @param key names what is followed and the place in the journal
 */
export function shared<T>({ register, sight, today }: Context, key: string, workOut: () => Promise<T>): Promise<T> {
  let own = answers.get(register);
  if (!own) {
    own = new Map();
    answers.set(register, own);
  }
  const full = [key, today, ...sight].join(' ');
  const known = own.get(full) as Promise<T> | undefined;
  if (known) return known;
  const answer = workOut();
  own.set(full, answer);
  answer.catch(() => own.delete(full));
  for (const oldest of own.keys()) {
    if (own.size <= KEPT) break;
    own.delete(oldest);
  }
  return answer;
}
