import type { Position, Reply } from '../journal/records.ts';
import type { Party } from '../parties/party.ts';
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
  /** It has neither said where it stands on this revision nor answered the letter that asked it. */
  awaited: boolean;
  /** Still awaited although its term has passed. Without a term nobody is late. */
  late: boolean;
  /** The last day for its answer: of a letter to it, else the step's usual one; null where neither gives one. */
  term: LocalDate | null;
  /** A letter set that term for an answer on this revision: only then can its silence be consent. */
  isTermSet: boolean;
  /** It withheld its consent, but no sooner than a silence procedure had ended: by then its silence was consent. */
  tooLate: boolean;
  /** Its silence would be consent by now, if only nobody had objected in time. */
  silenceCounts: boolean;
  /** What it said last, also when that is stale by now. */
  position: Position | null;
  /** The reply by which it answered what it was asked of this revision, with or without a stand: nobody waits for it any more. */
  reply: Reply | null;
}>;

/** Whether the party agrees, in words, with comments or by a silence that counts. */
export function isConsent(stand: Stand): boolean {
  return stand === 'agreed' || stand === 'agreedWithComments' || stand === 'agreedBySilence';
}
