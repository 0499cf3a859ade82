import type { TermTold } from '../calendars/termTold.ts';
import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Position, Records } from '../journal/records.ts';
import { askedAbout } from '../letters/askedAbout.ts';
import { replyOf } from '../letters/replies.ts';
import { letterTerm, letterTermUnknown } from '../letters/term.ts';
import type { LocalDate } from '../time/localDate.ts';
import { certainDay, earliestOf, latestOf } from '../time/when.ts';
import { consolidatedOf } from './requests.ts';

/**
 * The letters to which a party still owes an answer on a document, the oldest first. What closes one is a reply to it, or what the
 * party said of the document since, of the text that the letter asked about or of a later one; a reminder is a letter of its own.
 * Nobody waits for the answers to a letter once they were summarised, and nobody can tell where some came without saying whose.
 *
 * @param letters those that ask the party, the oldest first
 * @param said what it said of the document at the step
 */
export function owedBy(
  records: Records,
  letters: readonly ConsultationRequest[],
  partyId: Id,
  documentId: Id,
  said: readonly Position[],
): readonly ConsultationRequest[] {
  const consolidated = consolidatedOf(records, letters);
  return letters.filter(
    (letter) =>
      letter.answersKnown &&
      !consolidated.has(letter.id) &&
      !replyOf(records, letter.id, partyId) &&
      !said.some((position) => answers(records, position, letter, documentId)),
  );
}

function answers(records: Records, position: Position, letter: ConsultationRequest, documentId: Id): boolean {
  const asked = askedAbout(records, letter, documentId)?.streamVersion ?? 0;
  const spokenOf = records.revision.get(position.revisionId)?.streamVersion ?? 0;
  return spokenOf >= asked && (latestOf(position.occurred) ?? '9') >= (earliestOf(letter.sent) ?? '');
}

/** Since when and until when an answer is owed. */
export type OwedSince = Readonly<{ since: LocalDate | null }> & TermTold;

/** Since when and until when it is owed: as letters say, else by the usual term of the step, from `usual`. */
export function owedUntil(records: Records, letters: readonly ConsultationRequest[], usual: OwedSince): OwedSince {
  const owed = letters.length > 0 ? owedSince(records, letters) : usual;
  const term = owed.term ?? usual.term;
  return { since: owed.since, term, termUnknown: term === null ? (owed.termUnknown ?? usual.termUnknown) : null };
}

/**
 * Since when and until when an answer is owed to some letters: since the oldest. A letter that was sent before the term ran out moves
 * it; one that reminds of a term that has passed does not, however much time it gives.
 */
export function owedSince(records: Records, letters: readonly ConsultationRequest[]): OwedSince {
  const [oldest] = letters;
  let until: LocalDate | null = null;
  for (const letter of letters) {
    const term = letterTerm(records, letter);
    if (term !== null && (until === null || (latestOf(letter.sent) ?? '') <= until)) until = term;
  }
  const unknown = letters.map((letter) => letterTermUnknown(records, letter)).find((reason) => reason !== null);
  const termUnknown = until === null ? (unknown ?? null) : null;
  return { since: oldest ? certainDay(oldest.sent) : null, term: until, termUnknown };
}
