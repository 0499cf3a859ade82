import { latestFirst } from '../documents/about.ts';
import type { Comment, Records } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';

/** The comments in all dossiers of the records, the latest first; without what is of something that may not be seen. */
export function commentsOverall(records: Records): readonly Comment[] {
  return rowsOf(records.comment)
    .filter(({ dossierId, revisionId }) => records.dossier.has(dossierId) && records.revision.has(revisionId))
    .sort(latestFirst);
}
