import type { Id } from '../journal/entry.ts';
import type { Records, Revision } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf } from '../time/when.ts';

/** The revision of a document that was recorded last; undefined when it has none. Positions attach to it. */
export function latestRevision(records: Records, documentId: Id): Revision | undefined {
  return latestOfRevisions(rowsBy(records.revision, 'documentId', documentId));
}

/** The one that a decision of a day was taken on: the last that can have been issued by then, else the latest. */
export function revisionOn(records: Records, documentId: Id, day: LocalDate): Revision | undefined {
  const revisions = rowsBy(records.revision, 'documentId', documentId);
  return (
    latestOfRevisions(revisions.filter(({ issued }) => (earliestOf(issued) ?? '') <= day)) ??
    latestOfRevisions(revisions)
  );
}

/** The one of some revisions of a document that was recorded last. */
export function latestOfRevisions(revisions: readonly Revision[]): Revision | undefined {
  let latest: Revision | undefined;
  for (const revision of revisions) if (!latest || revision.streamVersion > latest.streamVersion) latest = revision;
  return latest;
}
