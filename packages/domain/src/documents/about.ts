import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, DecisionRecord, Document, Position, Records, Revision } from '../journal/records.ts';
import { rowsBy, rowsOf } from '../journal/rowsBy.ts';
import { askedAbout } from '../letters/askedAbout.ts';
import { compareText } from '../text/compareText.ts';
import { earliestOf, latestOf } from '../time/when.ts';

/** The revisions of a document, the latest first. */
export function revisionsOf(records: Records, documentId: Id): readonly Revision[] {
  return rowsBy(records.revision, 'documentId', documentId).toSorted((a, b) => b.streamVersion - a.streamVersion);
}

/** What parties said of a revision, the latest first; what was said again stands there again. */
export function positionsOn(records: Records, revisionId: Id): readonly Position[] {
  return rowsBy(records.position, 'revisionId', revisionId).toSorted(latestFirst);
}

/** The letters that ask about a document, the latest first: a letter asks about every document that its dossier had by then. */
export function requestsAbout(records: Records, { id, dossierId }: Document): readonly ConsultationRequest[] {
  if (dossierId === null) return [];
  return rowsBy(records.consultationRequest, 'dossierId', dossierId)
    .filter((request) => askedAbout(records, request, id) !== undefined)
    .toSorted((a, b) => compareText(dayOf(b.sent), dayOf(a.sent)) || b.streamVersion - a.streamVersion);
}

/** The decisions that name a document, and those whose text it holds, in the order in which they were recorded. */
export function decisionsAbout({ decision }: Records, documentId: Id): readonly DecisionRecord[] {
  return rowsOf(decision).filter(
    ({ documentIds, paperId }) => documentIds.includes(documentId) || paperId === documentId,
  );
}

/** By the last day that is possible, the latest first; of one day, what was recorded last. */
export function latestFirst(a: Dated, b: Dated): number {
  return compareText(dayOf(b.occurred), dayOf(a.occurred)) || b.streamVersion - a.streamVersion;
}

/** The other way round: the order in which things happened, and of one day that in which they were recorded. */
export function laterLast(a: Dated, b: Dated): number {
  return latestFirst(b, a);
}

type Dated = Pick<Position, 'occurred' | 'streamVersion'>;

function dayOf(when: Position['occurred']): string {
  return latestOf(when) ?? earliestOf(when) ?? '';
}
