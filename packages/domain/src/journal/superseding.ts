import type { DocumentRelated } from '../documents/entries.ts';
import type { Entry, Id } from './entry.ts';

/**
 * Of the entries of dossiers those that tell that a document there supersedes another: what adds the document, and how it stands to the
 * other, with their corrections. So much of another dossier belongs to what it supersedes, and nothing else.
 *
 * @param entries of dossiers, in the order of the journal
 * @param isSuperseded whether the document that is superseded is one of those meant
 */
export function supersedingIn(
  entries: readonly Entry[],
  isSuperseded: (documentId: Id) => boolean,
): ReadonlySet<Entry> {
  const meant = relationsIn(entries).filter(
    ({ relation, otherId }) => relation === 'supersedes' && isSuperseded(otherId),
  );
  const told = new Set(meant.flatMap(({ relationId, documentId }) => [relationId, documentId]));
  const kept = new Map<Id, Entry>();
  for (const entry of entries) if (isToldBy(entry, told, kept)) kept.set(entry.id, entry);
  return new Set(kept.values());
}

function isToldBy(entry: Entry, told: ReadonlySet<Id>, kept: ReadonlyMap<Id, Entry>): boolean {
  switch (entry.kind) {
    case 'documentAdded':
      return told.has(entry.payload.documentId);
    case 'documentRelated':
      return told.has(entry.payload.relationId);
    case 'misentryCorrected':
    case 'factRevised':
      return kept.has(entry.payload.corrects);
    default:
      return false;
  }
}

/** How documents stand to others, as entries tell it and as they put it right. */
function relationsIn(entries: readonly Entry[]): readonly DocumentRelated[] {
  const relating = new Set<Id>();
  return entries.flatMap((entry) => {
    if (entry.kind === 'documentRelated') {
      relating.add(entry.id);
      return [entry.payload];
    }
    const isCorrection = entry.kind === 'misentryCorrected' || entry.kind === 'factRevised';
    if (!isCorrection || !relating.has(entry.payload.corrects)) return [];
    relating.add(entry.id);
    const { replacement } = entry.payload;
    return replacement ? [replacement.payload as DocumentRelated] : [];
  });
}
