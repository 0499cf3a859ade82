import type { Entry, EntryOf, Id } from '../journal/entry.ts';
import { type Records, recordById } from '../journal/records.ts';
import { narrowest } from './narrowest.ts';
import { namersOf, type Thing, thingsIn } from './things.ts';
import type { Visibility } from './visibility.ts';

/** A record for which it is changed who sees it. */
export type Changed = Readonly<{ thing: Thing; to: Visibility }>;

/**
 * What is for others when one thing is: itself first, then all that hangs on it. What was entered for the same as what it hangs on goes
 * with it, wider or narrower. What was entered for fewer stays for these, and never for more than what it hangs on.
 *
 * @param entries in the order of the journal, each for whom it is now: whole streams, and every change of who sees something
 * @param records what else things name
 */
export function changedWith(
  entries: readonly Entry[],
  records: Records,
  subject: Id,
  to: Visibility,
): readonly Changed[] {
  const things = thingsIn(entries);
  const namers = namersOf(things);
  const changed = new Map<Id, Visibility>([[subject, to]]);
  const nowOf = (id: Id): Visibility =>
    changed.get(id) ?? things.get(id)?.visibility ?? recordById(records, id)?.visibility ?? 'public';
  const before = visibilityBefore(entries, records, things);

  const waiting = new Set(namers.get(subject));
  for (const id of waiting) {
    waiting.delete(id);
    const thing = things.get(id);
    if (!thing || id === subject) continue;
    const [own, bound] = [before(id, thing.saidAt), ofAll(thing.named, (each) => before(each, thing.saidAt))];
    const boundNow = ofAll(thing.named, nowOf);
    const next = own === bound ? boundNow : narrowest({ visibility: own }, { visibility: boundNow });
    if (next === nowOf(id)) continue;
    changed.set(id, next);
    for (const namer of namers.get(id) ?? []) waiting.add(namer);
  }
  return [...changed].flatMap(([id, visibility]) => {
    const thing = things.get(id);
    return thing && thing.visibility !== visibility ? [{ thing, to: visibility }] : [];
  });
}

/** For whom something may be at most: for those who see all that it names. */
export function boundOf(entries: readonly Entry[], records: Records, { named }: Thing): Visibility {
  const things = thingsIn(entries);
  return ofAll(named, (id) => things.get(id)?.visibility ?? recordById(records, id)?.visibility ?? 'public');
}

/**
 * What other streams may name of all that hangs on a thing: what is loaded besides, before it is said what changes with it. Of a dossier
 * others name the documents, and nothing that happened to them.
 */
export function namedElsewhere(entries: readonly Entry[], subject: Id): readonly Id[] {
  const things = thingsIn(entries);
  const namers = namersOf(things);
  const found = new Set([subject]);
  for (const id of found) for (const namer of namers.get(id) ?? []) found.add(namer);
  const documents = new Set(
    entries.flatMap((entry) => (entry.kind === 'documentAdded' ? [entry.payload.documentId] : [])),
  );
  return [...found].filter((id) => {
    const thing = things.get(id);
    return thing !== undefined && (thing.streamKind !== 'dossier' || id === thing.streamId || documents.has(id));
  });
}

/** For whom a thing was at a place among the entries: as the first change after it says, or as it is now. */
function visibilityBefore(
  entries: readonly Entry[],
  records: Records,
  things: ReadonlyMap<Id, Thing>,
): (id: Id, place: number) => Visibility {
  const changes = entries.flatMap((entry, index): readonly (readonly [number, EntryOf<'visibilityChanged'>])[] =>
    entry.kind === 'visibilityChanged' ? [[index, entry]] : [],
  );
  return (id, place) => {
    const next = changes.find(([index, { payload }]) => index > place && payload.recordIds.includes(id));
    return (
      next?.[1].payload.from ?? things.get(id)?.visibility ?? recordById(records, id)?.visibility ?? ('public' as const)
    );
  };
}

function ofAll(ids: Iterable<Id>, visibilityOf: (id: Id) => Visibility): Visibility {
  return narrowest(...[...ids].map((id) => ({ visibility: visibilityOf(id) })));
}
