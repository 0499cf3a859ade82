import type { Entry, Id } from './entry.ts';
import { corrected } from './evolve.ts';

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

/** An entry with those that it corrects, the first one last. */
export function cameFrom(entries: readonly Entry[], entryId: Id): readonly Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const found: Entry[] = [];
  for (let entry = byId.get(entryId); entry; entry = isCorrection(entry) ? byId.get(entry.payload.corrects) : undefined)
    found.push(entry);
  return found;
}

/** A revision is known since its own day; a corrected slip since what it corrects is. */
function knownOf(byId: ReadonlyMap<Id, Entry>, entry: Entry): Entry['known'] {
  const before = entry.kind === 'misentryCorrected' ? byId.get(entry.payload.corrects) : undefined;
  return before ? knownOf(byId, before) : entry.known;
}

/** What stands of a stream without an entry, which may have been taken back, and the place in it at which that entry would stand. */
export function withoutEntry(
  entries: readonly Entry[],
  entryId: Id,
): Readonly<{ entries: readonly Entry[]; place: number }> {
  const given = entries.find(({ id }) => id === entryId);
  let first = given;
  while (first && isCorrection(first)) first = entries.find(({ id }) => id === (first as Correction).payload.corrects);
  if (!given || !first) return { entries: standingOf(entries), place: 0 };
  const replacement = { occurred: first.occurred, payload: first.payload };
  const again = {
    ...given,
    id: AGAIN,
    kind: 'misentryCorrected',
    payload: { corrects: entryId, reason: '', replacement },
  };
  const standing = standingOf([...entries, again as Entry]);
  const place = standing.findIndex(({ id }) => id === AGAIN);
  return { entries: standing.toSpliced(place, 1), place };
}

/** The id of an entry that stands for a moment. */
const AGAIN = 'again';
