import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Records, Reply, Revision } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { compareText } from '../text/compareText.ts';
import { latestOf } from '../time/when.ts';
import { askedAbout } from './askedAbout.ts';

/** The replies to a letter, the first one first. */
export function repliesTo(records: Records, requestId: Id): readonly Reply[] {
  return rowsBy(records.reply, 'requestId', requestId).toSorted((a, b) =>
    compareText(latestOf(a.occurred) ?? '9', latestOf(b.occurred) ?? '9'),
  );
}

/** The reply that closed a letter for a party: its first. It closes it for nobody else. */
export function replyOf(records: Records, requestId: Id, partyId: Id): Reply | undefined {
  return repliesTo(records, requestId).find((reply) => reply.partyId === partyId);
}

/**
 * The reply by which a party has answered what it was asked of a revision. A letter that was sent before the revision asked about
 * another text, and what answers it is no answer on this one.
 *
 * @param requests the letters that ask the party
 */
export function answeredBy(
  records: Records,
  requests: readonly ConsultationRequest[],
  partyId: Id,
  revision: Revision,
): Reply | null {
  for (const request of requests.toReversed()) {
    if (askedAbout(records, request, revision.documentId)?.id !== revision.id) continue;
    const reply = replyOf(records, request.id, partyId);
    if (reply) return reply;
  }
  return null;
}
