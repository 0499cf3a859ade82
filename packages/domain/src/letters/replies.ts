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
 * The reply by which a party has answered what it was asked of a revision, at a step. It is a reply to the last letter there that
 * asked it: a reminder waits for an answer of its own. Of a member that no letter asked, a reply to any of them. A letter that was
 * sent before the revision asked about another text, and what answers it is no answer on this one.
 *
 * @param requests those of the step
 * @param last the last of them that asked the party; null when none did
 */
export function answeredBy(
  records: Records,
  requests: readonly ConsultationRequest[],
  last: ConsultationRequest | null,
  partyId: Id,
  revision: Revision,
): Reply | null {
  const about = (last ? [last] : requests).filter(
    (request) => askedAbout(records, request, revision.documentId)?.id === revision.id,
  );
  for (const { id } of about) {
    const reply = replyOf(records, id, partyId);
    if (reply) return reply;
  }
  return null;
}
