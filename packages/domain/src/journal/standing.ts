import { addDays, type LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import { entriesAsOf } from './asOf.ts';
import type { Entry, Id } from './entry.ts';
import { corrected, evolve } from './evolve.ts';
import type { Records } from './records.ts';
import { idsIn } from './synthetic.ts';

type Correction = Extract<Entry, { kind: 'misentryCorrected' | 'factRevised' }>;

function isCorrection(entry: Entry): entry is Correction {
  return entry.kind === 'misentryCorrected' || entry.kind === 'factRevised';
}

/** The entries of a stream that stand: as corrected, without the corrections themselves. */
export function standingOf(entries: readonly Entry[]): readonly Entry[] {
  return corrected(entries).filter((entry) => !isCorrection(entry));
}

/** An entry in whose place a correction is to stand. */
export type Target = Readonly<{
  /** What stands of it, of the kind that was entered first, with the `known` that counts; what was entered first where nothing does. */
  standing: Entry;
  takenBack: boolean;
  /** The correction that counts instead of it, when there is one already. */
  correctedBy: Correction | undefined;
}>;

/**
 * Finds an entry among those of its stream, and what has become of it. An entry that is a correction is about what it corrects.
 *
 * @param entries the entries of the stream, in order
 */
export function targetOf(entries: readonly Entry[], entryId: Id): Target | undefined {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const given = byId.get(entryId);
  if (!given) return undefined;
  const following = new Map(entries.filter(isCorrection).map((entry) => [entry.payload.corrects, entry]));
  let correctedBy: Correction | undefined;
  for (let next = following.get(given.id); next; next = following.get(next.id)) correctedBy = next;
  let first: Entry | undefined = given;
  while (first && isCorrection(first)) first = byId.get(first.payload.corrects);
  if (!first) return undefined;
  const last = correctedBy ?? given;
  const standing = standingOf(entries).find(({ id }) => id === last.id);
  return { standing: { ...(standing ?? first), known: knownOf(byId, last) }, takenBack: !standing, correctedBy };
}

/** A revision is known since its own day; a corrected slip since what it corrects is. */
function knownOf(byId: ReadonlyMap<Id, Entry>, entry: Entry): Entry['known'] {
  const before = entry.kind === 'misentryCorrected' ? byId.get(entry.payload.corrects) : undefined;
  return before ? knownOf(byId, before) : entry.known;
}

/**
 * What an entry that stands brought into being, and the entries of its stream that refer to it. A record that an earlier entry
 * names was there before: whoever disposes of a comment does not make it.
 *
 * @param from the day from which the entry would be gone: what stood on any day since counts, also where it was revised later
 */
export function leaningOn(
  entries: readonly Entry[],
  target: Entry,
  records: Records,
  from: LocalDate,
): Readonly<{ made: ReadonlySet<Id>; entries: readonly Entry[] }> {
  const before = new Set(
    standingOf(entries)
      .slice(0, placeOf(entries, target))
      .flatMap(({ payload }) => idsIn(payload)),
  );
  const made = new Set(evolve(records, target).flatMap(({ id }) => (before.has(id) ? [] : id)));
  const lastDays = entries.flatMap(({ kind, known }) => (kind === 'factRevised' ? (dayBefore(known) ?? []) : []));
  const views = [entries, ...lastDays.filter((day) => day >= from).map((day) => entriesAsOf(entries, day))];
  const leaning = views.flatMap((view) =>
    standingOf(view)
      .slice(placeOf(view, target) + 1)
      .filter(({ payload }) => idsIn(payload).some((id) => made.has(id))),
  );
  return { made, entries: [...new Map(leaning.map((entry) => [entry.id, entry])).values()] };
}

function placeOf(entries: readonly Entry[], target: Entry): number {
  return standingOf(entries).findIndex(({ id }) => id === target.id);
}

/** The last day on which what was revised still stood as it was. */
function dayBefore(known: Entry['known']): LocalDate | null {
  const day = latestOf(known);
  return day && addDays(day, -1);
}
