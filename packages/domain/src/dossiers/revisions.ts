import type { Id } from '../journal/entry.ts';
import type { Records, Revision } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';

/** The revision of a document that was recorded last; undefined when it has none. Positions attach to it. */
export function latestRevision(records: Records, documentId: Id): Revision | undefined {
  let latest: Revision | undefined;
  for (const revision of rowsBy(records.revision, 'documentId', documentId))
    if (!latest || revision.streamVersion > latest.streamVersion) latest = revision;
  return latest;
}
