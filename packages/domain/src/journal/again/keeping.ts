import type { When } from '../../time/when.ts';
import type { Id } from '../entry.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What is said instead, with the ids that the same things had before and the dates that are the same (`keptWhen`). What
 * stands in a list is the same thing where it says the same, or else where it stands in the same place.
 *
 * @param fresh the ids that were given out anew
 */
export function keeping(before: unknown, after: unknown, fresh: ReadonlySet<Id>): unknown {
  if (typeof after === 'string') return fresh.has(after) && typeof before === 'string' ? before : after;
  if (Array.isArray(after)) return keepingEach(Array.isArray(before) ? before : [], after, fresh);
  if (!isFields(after) || !isFields(before)) return after;
  if (isWhen(after) && isWhen(before)) return keptWhen(before, after);
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, keeping(before[name], value, fresh)]));
}

function keepingEach(before: readonly unknown[], after: readonly unknown[], fresh: ReadonlySet<Id>): unknown[] {
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const same = after.map((each) => before.find((old) => isSame(keeping(old, each, fresh), old)));
  return after.map((each, index) => {
    const old = same[index] ?? (same.includes(before[index]) ? undefined : before[index]);
    return keeping(old, each, fresh);
  });
}

/** The date that is said; the one before where it is the same, which does not become one that was read by being said again. */
export function keptWhen(before: When, after: When): When {
  return after.edtf === before.edtf && !after.inferred ? before : after;
}

function isWhen(value: Fields | When): value is When {
  return 'edtf' in value;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
