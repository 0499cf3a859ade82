import type { PartyStand } from '../../dossiers/stand.ts';
import type { Party } from '../../parties/party.ts';
import type { LocalDate } from '../../time/localDate.ts';
import { consensus } from './consensus.ts';
import type { ConsentRule } from './consent.ts';

/**
 * Silence procedure: whoever says nothing by the term that a letter set has agreed, unless somebody objected by then, on the
 * last day too. Whatever was not known by the term came too late: that silence was consent already.
 */
export const silenceProcedure: ConsentRule = {
  effectOf: (stand) => (stand.tooLate || stand.silenceCounts ? 'passes' : consensus.effectOf(stand)),
  carried: {
    ru: 'Процедура умолчания: в срок никто не возразил.',
    en: 'Silence procedure: nobody objected by the term.',
  },
};

/** No letter set a term yet; under way; broken by an objection within the term; ended unbroken, so that silence was consent. */
export const SILENCE_STATES = ['notStarted', 'running', 'broken', 'ended'] as const;
export type SilenceState = (typeof SILENCE_STATES)[number];

/** How a silence procedure on a revision stands. Its outcome follows from the term: nobody has to record it. */
export type Silence = Readonly<{
  state: SilenceState;
  /** The last day on which an objection breaks it: the latest that a letter set for anybody; null before one did. */
  term: LocalDate | null;
  /** Who objected in time. */
  brokenBy: readonly Party[];
  /** Whose silence was consent. */
  silent: readonly Party[];
}>;

/** How a silence procedure stands on a day. */
export function silenceOf(stands: readonly PartyStand[], day: LocalDate): Silence {
  const terms = stands.flatMap(({ isTermSet, term }) => (isTermSet && term ? [term] : []));
  const term = terms.toSorted().at(-1) ?? null;
  const of = (holds: (stand: PartyStand) => boolean): readonly Party[] =>
    stands.filter(holds).map(({ party }) => party);
  const brokenBy = of(({ stand, tooLate }) => stand === 'objected' && !tooLate);
  return {
    state: stateOf(term, brokenBy, day),
    term,
    brokenBy,
    silent: of(({ stand }) => stand === 'agreedBySilence'),
  };
}

function stateOf(term: LocalDate | null, brokenBy: readonly Party[], day: LocalDate): SilenceState {
  if (term === null) return 'notStarted';
  if (brokenBy.length > 0) return 'broken';
  return term < day ? 'ended' : 'running';
}
