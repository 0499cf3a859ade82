import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Reckoned } from './workingDays.ts';

/** The last day of a term, or why that day cannot be told although there is a term; neither where there is none. */
export type TermTold = Readonly<{ term: LocalDate | null; termUnknown: LocalizedText | null }>;

export const NO_TERM: TermTold = { term: null, termUnknown: null };

/** @param reckoned null where there is no term */
export function termTold(reckoned: Reckoned<LocalDate> | null): TermTold {
  if (reckoned === null) return NO_TERM;
  return reckoned.kind === 'known'
    ? { term: reckoned.value, termUnknown: null }
    : { term: null, termUnknown: reckoned.reason };
}
