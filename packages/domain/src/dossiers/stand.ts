import type { ConsultationRequest, Position, Reply } from '../journal/records.ts';
import type { Party } from '../parties/party.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { EXPRESSED_STANDS } from './entries.ts';

/**
 * Where a party stands on a revision at a step. What was expressed comes first; the others follow from it and from the
 * rule: a silence that the procedure counts as consent, a position on an earlier revision, nothing said, and what the
 * sources do not let us tell.
 */
export const STANDS = [...EXPRESSED_STANDS, 'agreedBySilence', 'stale', 'noAnswer', 'cannotTell'] as const;
export type Stand = (typeof STANDS)[number];

/** A party's place in the progress of approval. */
export type PartyStand = Readonly<{
  party: Party;
  stand: Stand;
  /**
   * It was asked without being a full member on the day: it has a voice, which is shown, not counted, and stops nothing. Where no source
   * names the members, or one may still be one, nobody can tell, and it is counted.
   */
  voiceOnly: boolean;
  /**
   * The day of the position; of the term for a silence; of the revision for what it made stale; otherwise of the letter, else
   * since it is awaited there. Null when the day is only bounded or was inferred.
   */
  since: LocalDate | null;
  /** It has not said where it stands on this revision, and owes an answer to a letter, or was not asked by one and is a member. */
  awaited: boolean;
  /** Still awaited although its term has passed. Without a term nobody is late. */
  late: boolean;
  /** The last day for its answer: the first that a letter set which it still owes, else the step's usual one; null without any. */
  term: LocalDate | null;
  /** Why that day cannot be told although a letter or the step gives a term; null otherwise. */
  termUnknown: LocalizedText | null;
  /** The letters that it still owes an answer to, the oldest first; none while it is not awaited. */
  owes: readonly ConsultationRequest[];
  /** It has said nothing in a silence procedure that still runs and asked it: unless it speaks by the end, it has agreed. */
  consentsAtTerm: boolean;
  /** It withheld its consent, but no sooner than a silence procedure had ended: by then its silence was consent. */
  tooLate: boolean;
  /** What it said last, also when that is stale by now. */
  position: Position | null;
  /** The reply by which it answered what it was asked of this revision, with or without a stand. */
  reply: Reply | null;
}>;

/** Whether a party has answered what it was asked of this revision without saying where it stands: it is no answer that counts, but one. */
export function answeredWithoutPosition({ stand, reply }: Pick<PartyStand, 'stand' | 'reply'>): boolean {
  return stand === 'noAnswer' && reply !== null;
}

/** Whether the party agrees, in words, with comments or by a silence that counts. */
export function isConsent(stand: Stand): boolean {
  return stand === 'agreed' || stand === 'agreedWithComments' || stand === 'agreedBySilence';
}
