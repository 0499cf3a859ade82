import type { Id } from '../journal/entry.ts';
import type { LocalizedText } from '../text/text.ts';
import type { Visibility } from './visibility.ts';

/**
 * For whom something is was changed (изменено, кому видно), by one entry for all records of a stream that were for the same and are for
 * the same now: what was said to be for others, and what hangs on it. It counts for all entries that tell of these records, before it too.
 */
export type VisibilityChanged = Readonly<{
  /** What was said to be for others; the records may be such as hang on it, also in another stream. */
  subjectId: Id;
  recordIds: readonly Id[];
  from: Visibility;
  to: Visibility;
  /** Why. */
  reason: LocalizedText;
}>;
