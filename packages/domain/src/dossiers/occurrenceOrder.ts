import { compareRecorded } from '../journal/rowsBy.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf, type When } from '../time/when.ts';

type Happened = Readonly<{ id: string; streamId: string; streamVersion: number; occurred: When; known: When }>;

/** By the last day on which it can have happened; of one day, as recorded. An unknown day: as recorded, at the end. */
export function compareOccurrences(a: Happened, b: Happened): number {
  return compareText(lastDay(a), lastDay(b)) || compareRecorded(a, b);
}

/** The last day on which something can have happened; after all others where that is unknown. */
export function lastDay({ occurred, known }: Pick<Happened, 'occurred' | 'known'>): LocalDate {
  return latestOf(occurred) ?? latestOf(known) ?? '9';
}
