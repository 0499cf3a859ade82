import { isLocalDate, type LocalDate } from '@concord/domain';

const KEY = 'concord.visits';

type Visits = Readonly<{ last: LocalDate; before: LocalDate | null }>;

/**
 * Notes that the reader is here today, and says on which earlier day they were here last. A day counts once: whoever comes twice
 * on a day is told both times what is new since the day before it.
 *
 * @param storage the browser's own; one that refuses to keep anything leaves every visit the first
 * @returns null at the first visit
 */
export function lastVisit(storage: Pick<Storage, 'getItem' | 'setItem'>, today: LocalDate): LocalDate | null {
  const kept = read(storage);
  if (kept && kept.last >= today) return kept.before;
  const visits: Visits = { last: today, before: kept?.last ?? null };
  try {
    storage.setItem(KEY, JSON.stringify(visits));
  } catch {
    // A browser that keeps nothing shows the last seven days instead.
  }
  return visits.before;
}

function read(storage: Pick<Storage, 'getItem'>): Visits | null {
  try {
    const { last, before } = JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<Visits>;
    return last && isLocalDate(last) && (!before || isLocalDate(before)) ? { last, before: before ?? null } : null;
  } catch {
    return null;
  }
}
