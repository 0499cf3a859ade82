import { type Difference, differences, type LocalDate } from '@concord/domain';
import type { History } from './history.ts';

/** What is not the same on two days, told from the earlier to the later. */
export type Compared = Readonly<{ from: LocalDate; to: LocalDate; differences: readonly Difference[] }>;

/** @returns null where the dossier was not known on the later day */
export function differencesOn(history: History, day: LocalDate, against: LocalDate): Compared | null {
  const [from = day, to = day] = [day, against].sort();
  const { days, today, slug } = history;
  const on = (each: LocalDate) => ({ records: each < today ? days.recordsOn(each) : days.present, day: each });
  const dossier = [...on(to).records.dossier.values()].find((each) => each.slug === slug);
  return dossier ? { from, to, differences: differences(on(from), on(to), dossier.id) } : null;
}
