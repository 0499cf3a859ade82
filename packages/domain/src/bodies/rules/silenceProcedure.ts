import type { PartyStand } from '../../dossiers/stand.ts';
import type { Position } from '../../journal/records.ts';
import type { Party } from '../../parties/party.ts';
import type { LocalizedText } from '../../text/text.ts';
import type { LocalDate } from '../../time/localDate.ts';
import { consensus } from './consensus.ts';
import type { ConsentRule } from './consent.ts';

/**
 * Silence procedure: whoever says nothing by the term that a letter set has agreed, unless an objection stands at its end, made on the
 * last day too. Whatever was said later came too late: that silence was consent already.
 */
export const silenceProcedure: ConsentRule = {
  effectOf: (stand) => (stand.tooLate ? 'passes' : consensus.effectOf(stand)),
  carried: {
    ru: 'Процедура умолчания: в срок никто не возразил.',
    en: 'Silence procedure: nobody objected by the term.',
  },
};

/** Whether a party says nothing in a procedure that still runs. */
export function isSilentSoFar({ consentsAtTerm, stand }: PartyStand): boolean {
  return consentsAtTerm && (stand === 'noAnswer' || stand === 'stale');
}

/** The stands as they are at the end of a procedure that runs, if nobody says anything more. */
export function atItsEnd(stands: readonly PartyStand[]): readonly PartyStand[] {
  return stands.map((each) => (isSilentSoFar(each) ? { ...each, stand: 'agreedBySilence' } : each));
}

/** While it runs, silence is no consent yet, and nobody has to speak to make it one. */
export const RUNNING: LocalizedText = {
  ru: 'Процедура умолчания идёт: возражений нет, молчание до конца срока станет согласием.',
  en: 'The silence procedure runs: nobody objects, and silence until its end will be consent.',
};

/**
 * No letter set a term yet; under way; broken by an objection within the term; ended unbroken, so that silence was consent; or, of a term in
 * days that cannot be counted, nobody can tell.
 */
export const SILENCE_STATES = ['notStarted', 'running', 'broken', 'ended', 'cannotTell'] as const;
export type SilenceState = (typeof SILENCE_STATES)[number];

/** How the last silence procedure on a revision stands. Its outcome follows from the term: nobody has to record it. */
export type Silence = Readonly<{
  state: SilenceState;
  /** The last day on which an objection breaks it: the latest that a letter set for anybody; null before one did. */
  term: LocalDate | null;
  /** Why that day cannot be told although a letter gives a term; null otherwise. */
  termUnknown: LocalizedText | null;
  /** That the body does not work on that day, by its calendar; null where it does, or nobody can tell. */
  termDayOff: LocalizedText | null;
  /** Whose objection stands, or stood at the end of the term: that it was withdrawn later changes nothing. */
  brokenBy: readonly Party[];
  /** The objections themselves. */
  objections: readonly Position[];
  /** Whose silence was consent. */
  silent: readonly Party[];
}>;

/** How a silence procedure stands on a day, by whom it was broken so far or at its end. */
export function silenceState(term: LocalDate | null, brokenBy: readonly Party[], day: LocalDate): SilenceState {
  if (term === null) return 'notStarted';
  if (brokenBy.length > 0) return 'broken';
  return term < day ? 'ended' : 'running';
}
