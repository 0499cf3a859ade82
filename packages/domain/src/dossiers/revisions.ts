import type { Id } from '../journal/entry.ts';
import type { Records, Revision } from '../journal/records.ts';

/** The revision of a document that was recorded last; undefined when it has none. Positions attach to it. */
export function latestRevision(records: Records, documentId: Id): Revision | undefined {
  let latest: Revision | undefined;
  for (const revision of records.revision.values())
    if (revision.documentId === documentId && (!latest || revision.streamVersion > latest.streamVersion))
      latest = revision;
  return latest;
}
