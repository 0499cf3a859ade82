import type { Entry, Id, StreamKind } from '../journal/entry.ts';
import { idsIn } from '../journal/synthetic.ts';
import { tellsOf } from '../journal/tellsOf.ts';
import type { Visibility } from './visibility.ts';

/** A record as entries tell of it, also one that was taken back. */
export type Thing = Readonly<{
  id: Id;
  streamId: Id;
  streamKind: StreamKind;
  /** For whom it is now. */
  visibility: Visibility;
  /** What it names, and what its stream is about: nobody sees it who does not see all of that. */
  named: ReadonlySet<Id>;
  /** Place of the entry that said last for whom it is by itself: that which made it, or a change of it and not of what it hangs on. */
  saidAt: number;
}>;

/**
 * The records that entries tell of. The paper that holds a text is not among what a record names, as in `noWider`.
 *
 * @param entries in the order of the journal, each for whom it is now
 */
export function thingsIn(entries: readonly Entry[]): ReadonlyMap<Id, Thing> {
  const told = tellsOf(entries);
  const things = new Map<Id, Thing>();
  for (const [index, entry] of entries.entries()) {
    const ids = told.get(entry.id) ?? [];
    const { streamId, streamKind, visibility } = entry;
    if (entry.kind === 'visibilityChanged') {
      const before = things.get(entry.payload.subjectId);
      if (before && ids.includes(before.id)) things.set(before.id, { ...before, saidAt: index });
      continue;
    }
    const named = [streamId, ...namedIn(entry)].filter((id) => !ids.includes(id));
    for (const [place, id] of ids.entries()) {
      const { named: before = [], saidAt = index } = things.get(id) ?? {};
      // What else stands in an entry hangs on what comes first there, as the addressees of a letter do.
      const first = place > 0 && ids[0] !== undefined ? [ids[0]] : [];
      things.set(id, { id, streamId, streamKind, visibility, named: new Set([...before, ...named, ...first]), saidAt });
    }
  }
  return things;
}

function namedIn(entry: Entry): readonly Id[] {
  const { paperId: _, ...told } = entry.payload as Readonly<Record<string, unknown>>;
  return idsIn(told);
}

/** By id the things that name it. */
export function namersOf(things: ReadonlyMap<Id, Thing>): ReadonlyMap<Id, readonly Id[]> {
  const namers = new Map<Id, Id[]>();
  for (const { id, named } of things.values())
    for (const each of named) {
      const known = namers.get(each);
      if (known) known.push(id);
      else namers.set(each, [id]);
    }
  return namers;
}
