import { attention } from '../dossiers/attention.ts';
import { ATTENTION_REASONS, type AttentionReason } from '../dossiers/attentionReasons.ts';
import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import type { LocalDate } from '../time/localDate.ts';

/** How many dossiers need attention for one reason. */
export type ReasonCount = Readonly<{ reason: AttentionReason; count: number }>;

/** The dossiers of a board by why they need attention, the most pressing reason first: each is counted once, so that the counts sum to all. */
export function boardReasons(records: Records, dossierIds: Iterable<Id>, day: LocalDate): readonly ReasonCount[] {
  const counts = new Map<AttentionReason, number>();
  for (const dossierId of dossierIds) {
    const { reason } = attention(records, dossierId, day);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return ATTENTION_REASONS.flatMap((reason) => {
    const count = counts.get(reason) ?? 0;
    return count === 0 ? [] : [{ reason, count }];
  });
}
