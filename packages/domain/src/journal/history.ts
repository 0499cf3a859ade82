import type { DecisionDrafted } from '../decisions/entries.ts';
import type { Entry, EntryOf, Id, StreamKind } from './entry.ts';
import { supersedingIn } from './superseding.ts';
import { idsIn } from './synthetic.ts';

/** Streams on which a rule may lean without an entry of the dossier naming them: who sits where, and by which rule it decides. */
const ALWAYS: ReadonlySet<StreamKind> = new Set<StreamKind>(['organisation', 'state', 'body']);

/**
 * The entries from which a dossier is told on any day: its own, those of states, bodies and organisations, of its route, of the
 * meetings that it names or that name it, and of the papers that all of these cite; and of other dossiers what tells that a document there
 * supersedes one of this.
 *
 * What bodies decided without a meeting stands in their streams: of that only what the dossier names or is named by, with the dissenting
 * opinions on it.
 *
 * @param entries what a reader may see, in the order of the journal
 * @returns the same order, each stream counted anew from 1, so that a gap tells nothing of what may not be seen
 */
export function historyOf<E extends Entry>(entries: readonly E[], dossierId: Id): readonly E[] {
  const own = new Set(
    entries.flatMap((entry) =>
      entry.streamId === dossierId && entry.kind === 'documentAdded' ? entry.payload.documentId : [],
    ),
  ).add(dossierId);
  const ofOthers = entries.filter(({ streamKind, streamId }) => streamKind === 'dossier' && streamId !== dossierId);
  const superseding = supersedingIn(ofOthers, (documentId) => own.has(documentId));
  const named = new Set(
    entries.flatMap((entry) => (entry.streamId === dossierId || superseding.has(entry) ? idsOf(entry) : [])),
  );
  const streams = new Set([dossierId]);
  for (const { streamId, streamKind, payload } of entries) {
    if (streamKind === 'dossier') continue;
    if (ALWAYS.has(streamKind) || named.has(streamId)) streams.add(streamId);
    if (streamKind === 'meeting' && idsIn(payload).includes(dossierId)) streams.add(streamId);
  }
  // A paper that supersedes a document of this says so in its own stream.
  const papers = entries.filter(({ streamKind }) => streamKind === 'document');
  for (const { streamId } of supersedingIn(papers, (documentId) => own.has(documentId))) streams.add(streamId);
  addCited(entries, streams);
  const isOwn = (payload: DecisionDrafted): boolean =>
    named.has(payload.decisionId) || idsIn(payload).some((id) => own.has(id));
  const decided = new Set(
    entries.flatMap((entry) => (isDecision(entry) && isOwn(entry.payload) ? entry.payload.decisionId : [])),
  );
  const isElsewhere = (entry: Entry): boolean => {
    if (entry.streamKind !== 'body') return false;
    if (entry.kind === 'dissentingOpinionGiven') return !decided.has(entry.payload.decisionId);
    return isDecision(entry) && !isOwn(entry.payload);
  };
  const versions = new Map<Id, number>();
  return entries.flatMap((entry) => {
    if (!superseding.has(entry) && (!streams.has(entry.streamId) || isElsewhere(entry))) return [];
    const streamVersion = (versions.get(entry.streamId) ?? 0) + 1;
    versions.set(entry.streamId, streamVersion);
    return [{ ...entry, streamVersion }];
  });
}

function isDecision(entry: Entry): entry is EntryOf<'decisionDrafted'> | EntryOf<'decisionTaken'> {
  return entry.kind === 'decisionDrafted' || entry.kind === 'decisionTaken';
}

/** Papers can cite papers: goes on until no other is named. */
function addCited(entries: readonly Entry[], streams: Set<Id>): void {
  const byStream = Map.groupBy(entries, ({ streamId }) => streamId);
  const waiting = [...streams];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const cited of (byStream.get(id) ?? []).flatMap(idsOf))
      if (!streams.has(cited) && byStream.get(cited)?.[0]?.streamKind === 'document') {
        streams.add(cited);
        waiting.push(cited);
      }
}

function idsOf({ payload, sources }: Entry): readonly Id[] {
  return [...idsIn(payload), ...sources.map(({ paperId }) => paperId)];
}
