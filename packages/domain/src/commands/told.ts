import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import { type Party, partyOf } from '../parties/party.ts';
import type { Viewer } from '../sight/sight.ts';
import type { LocalizedText } from '../text/text.ts';
import { inWords } from '../text/whenText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf, readWhen, type When } from '../time/when.ts';
import { type Checked, checkTimes, type Since } from './checks.ts';
import { type Refusal, refuse } from './refusal.ts';

type Dated = Readonly<{ occurred: string; known: LocalDate | null; source: object | null }>;

/**
 * When a party said something and since when that is known. What a delegate enters without a paper is known since the day on
 * which it is entered: nobody rewrites what a past day knew by saying so.
 *
 * @param notBefore what it refers to, and since when that is known
 */
export function checkSaid(
  input: Dated,
  viewer: Viewer,
  today: LocalDate,
  notBefore: Since | null,
): Checked<Readonly<{ occurred: When; known: When }>> {
  const isOwnWord = viewer.role === 'delegate' && input.source === null;
  const times = checkTimes(input, today, notBefore, isOwnWord ? today : undefined);
  if (times.refusal) return times;
  if (isOwnWord && input.known !== null && input.known < today)
    return { refusal: refuse('PAPER_NEEDED', { known: input.known, today }) };
  return times;
}

/** The refusal for what is certainly earlier than that to which it refers; `what` is its name in the nominative. */
export function checkNotBefore(edtf: string, subject: When, what: LocalizedText): Refusal | undefined {
  const occurred = readWhen(edtf);
  const day = occurred ? latestOf(occurred) : null;
  const from = earliestOf(subject);
  if (!occurred || day === null || from === null || day >= from) return undefined;
  return refuse('BEFORE_SUBJECT', { when: inWords(occurred), what, since: inWords(subject), notBefore: from });
}

/** A state, an administration or a body: whoever can write a letter. A collective as written cannot be told apart. */
export function checkWriter(records: Records, partyId: Id): Checked<Party> {
  const party = partyOf(records, partyId);
  if (!party || party.kind === 'collective') return { refusal: refuse('UNKNOWN_PARTY', { party: partyId }) };
  return { value: party };
}
