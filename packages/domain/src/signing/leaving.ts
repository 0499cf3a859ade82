import type { Id } from '../journal/entry.ts';
import type { Records, Withdrawal } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { addMonths, type LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import { forceRuleOf } from './forceRuleOf.ts';
import { inOrder, moved, type Span, spanOf, spanOfWhen } from './spans.ts';

/** A withdrawal, and since when it is in effect: from then on who withdrew is no longer bound. That may be yet to come. */
export type Leaving = Readonly<{ withdrawal: Withdrawal; effect: Span }>;

/**
 * The withdrawals of a document (`partyId` null), or of a party from it, in the order in which they were given notice of. One that was
 * revoked has no effect (Vienna Convention on the Law of Treaties, article 68).
 */
export function leavingsOf(records: Records, documentId: Id, partyId: Id | null): readonly Leaving[] {
  const own = rowsBy(records.withdrawal, 'documentId', documentId).filter((row) => row.partyId === partyId);
  return inOrder(own.filter(({ revoked }) => revoked === null)).map((withdrawal) => ({
    withdrawal,
    effect: effectOf(records, withdrawal),
  }));
}

/** The last of them. */
export function leavingOf(records: Records, documentId: Id, partyId: Id | null): Leaving | null {
  return leavingsOf(records, documentId, partyId).at(-1) ?? null;
}

/**
 * Since when a withdrawal is in effect: as a paper says; else so long after the notice as the document asks for; where neither says
 * anything, since it was given. The twelve months of article 56 of the Vienna Convention are for treaties by whose nature a right to
 * withdraw is implied: whether that is so no rule can tell.
 */
export function effectOf(records: Records, withdrawal: Withdrawal): Span {
  const { effective } = withdrawal;
  if (!isNotice(records, withdrawal)) return atOnce(withdrawal);
  if (effective !== null) return spanOfWhen(effective);
  const months = noticeOf(records, withdrawal)?.months ?? 0;
  return moved(spanOf(withdrawal), (day) => addMonths(day, months));
}

/** Whether it takes effect another day than that on which it was given notice of. */
export function isNotice(records: Records, withdrawal: Withdrawal): boolean {
  const { effective, occurred } = withdrawal;
  return effective === null ? noticeOf(records, withdrawal) !== null : effective.edtf !== occurred.edtf;
}

/** Whether a withdrawal is certainly in effect on a day. */
export function hasLeft({ effect: { latest } }: Leaving, day: LocalDate): boolean {
  return latest !== null && latest <= day;
}

function noticeOf(records: Records, { documentId, partyId }: Withdrawal) {
  return partyId === null ? null : (forceRuleOf(records, documentId)?.notice ?? null);
}

/** What took effect with its notice had done so by the day since when that is known. */
function atOnce(withdrawal: Withdrawal): Span {
  const span = spanOf(withdrawal);
  const known = latestOf(withdrawal.known);
  return known !== null && known < (span.latest ?? '9') ? { ...span, latest: known } : span;
}
