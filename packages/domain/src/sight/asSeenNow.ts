import type { Entry, Id } from '../journal/entry.ts';
import { tellsOf } from '../journal/tellsOf.ts';
import { narrowest } from './narrowest.ts';
import type { Visibility } from './visibility.ts';

/**
 * The entries, each with the visibility that it has by now: that of what it tells of, as it was changed last. Whoever may not see
 * something today does not learn it from an earlier day either, and everything that tells of one record is for the same.
 *
 * @param entries whole streams, in order, each for whom it was recorded
 */
export function asSeenNow<E extends Entry>(entries: readonly E[]): readonly E[] {
  const changed = new Map<Id, Visibility>();
  for (const entry of entries as readonly Entry[])
    if (entry.kind === 'visibilityChanged') for (const id of entry.payload.recordIds) changed.set(id, entry.payload.to);
  if (changed.size === 0) return entries;
  const told = tellsOf(entries);
  return entries.map((entry) => {
    const ids = told.get(entry.id) ?? [];
    const now = ids.flatMap((id) => changed.get(id) ?? []);
    if (now.length === 0) return entry;
    const others = now.length === ids.length ? [] : [entry];
    const visibility = narrowest(...now.map((each) => ({ visibility: each })), ...others);
    return visibility === entry.visibility ? entry : { ...entry, visibility };
  });
}
