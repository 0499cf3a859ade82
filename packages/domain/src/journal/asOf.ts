import type { LocalDate } from '../time/localDate.ts';
import { isCertainBy } from '../time/when.ts';
import type { Entry, Id } from './entry.ts';

/**
 * The entries that count for a past day: those whose `known` is certain by the end of it, in the order of the journal.
 * A corrected misentry takes the `known` of the entry that it corrects; a revised fact has its own.
 */
export function entriesAsOf<E extends Entry>(entries: readonly E[], day: LocalDate): readonly E[] {
  const known = knownOf(entries);
  return entries.filter(({ id }) => isCertainBy(known.get(id) as Entry['known'], day));
}

/** Since when each entry counts, by its id: a corrected misentry since what it corrects was known. */
export function knownOf(entries: readonly Entry[]): ReadonlyMap<Id, Entry['known']> {
  const known = new Map<Id, Entry['known']>();
  for (const entry of entries)
    known.set(
      entry.id,
      entry.kind === 'misentryCorrected' ? (known.get(entry.payload.corrects) ?? entry.known) : entry.known,
    );
  return known;
}

/** The entries as they stood recorded at an instant (ISO 8601, UTC); this answer never changes. */
export function entriesAsRecorded(entries: readonly Entry[], instant: string): readonly Entry[] {
  return entries.filter((entry) => entry.recordedAt <= instant);
}
