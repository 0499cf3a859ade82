import { latestOfRevisions } from '../dossiers/revisions.ts';
import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Records, Revision } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { earliestOf, latestOf } from '../time/when.ts';

/** The revision of a document that a letter asks about: the latest when it was sent; undefined when there was none by then. */
export function askedAbout(records: Records, request: ConsultationRequest, documentId: Id): Revision | undefined {
  const sent = latestOf(request.sent);
  const issued = rowsBy(records.revision, 'documentId', documentId).filter(
    (revision) => sent === null || (earliestOf(revision.issued) ?? '') <= sent,
  );
  return latestOfRevisions(issued);
}

/** The revisions that a letter asks about, one of each document of its dossier that had one by then. */
export function revisionsAsked(records: Records, request: ConsultationRequest): readonly Revision[] {
  return rowsBy(records.document, 'dossierId', request.dossierId).flatMap(
    ({ id }) => askedAbout(records, request, id) ?? [],
  );
}
