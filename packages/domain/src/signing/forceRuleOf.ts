import type { Id } from '../journal/entry.ts';
import type { ForceRule, Records } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';

/** The rule by which a document enters into force: of several the one that was laid down last. */
export function forceRuleOf(records: Records, documentId: Id): ForceRule | undefined {
  return rowsBy(records.forceRule, 'documentId', documentId).at(-1);
}
