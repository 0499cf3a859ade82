import type { LocalDate } from '../time/localDate.ts';
import { entriesAsOf } from './asOf.ts';
import type { Entry } from './entry.ts';

/**
 * What became known after the end of one day and by the end of a later one, in the order of the journal. A corrected misentry is as
 * old as what it corrects: it improves the answers of both days, so it does not lie between them.
 */
export function entriesBetween<E extends Entry>(entries: readonly E[], from: LocalDate, to: LocalDate): readonly E[] {
  const before = new Set(entriesAsOf(entries, from));
  return entriesAsOf(entries, to).filter((entry) => !before.has(entry));
}
