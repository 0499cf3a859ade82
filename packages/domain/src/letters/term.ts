import { dayOffText } from '../calendars/dayOff.ts';
import { type TermTold, termTold } from '../calendars/termTold.ts';
import { addWorkingDays, calendarsOf, type Reckoned } from '../calendars/workingDays.ts';
import type { Id } from '../journal/entry.ts';
import type { ConsultationRequest, Records } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { partyNameById } from '../parties/party.ts';
import { inBoth, listText } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { dayText } from '../text/whenText.ts';
import { addDays, type LocalDate } from '../time/localDate.ts';
import { certainDay, earliestOf } from '../time/when.ts';

/** Whether a letter gives a term: a day, or a number of days. */
export function givesTerm({ term, termDays }: Pick<ConsultationRequest, 'term' | 'termDays'>): boolean {
  return term !== null || termDays !== null;
}

/** The last day for an answer to a letter. */
export function letterTermTold(records: Records, letter: ConsultationRequest): TermTold {
  return termTold(reckonedTerm(records, letter));
}

/** The last day for an answer to a letter; null where it gives no term, or nobody can tell the day (`letterTermUnknown`). */
export function letterTerm(records: Records, letter: ConsultationRequest): LocalDate | null {
  return letterTermTold(records, letter).term;
}

/** Why the last day for an answer cannot be told; null where it can, or where the letter gives no term. */
export function letterTermUnknown(records: Records, letter: ConsultationRequest): LocalizedText | null {
  return letterTermTold(records, letter).termUnknown;
}

/** That the last day for an answer is none on which the bodies by whose calendar it counts work; null where they do, or nobody can tell. */
export function letterDayOff(records: Records, letter: ConsultationRequest): LocalizedText | null {
  return dayOffText(records, calendarBodiesOf(records, letter), letterTerm(records, letter));
}

/**
 * The first day that can be the last one, whatever the calendar: working days are no fewer than calendar days. Null where the letter
 * gives no term, or its day has no beginning.
 */
export function earliestTerm({ term, termDays, sent }: ConsultationRequest): LocalDate | null {
  if (term !== null || termDays === null) return term;
  const from = earliestOf(sent);
  return from === null ? null : addDays(from, termDays);
}

/**
 * The bodies by whose calendars working days are counted: the one that the letter names, else those of its step; where that has
 * none, the sender, if it is a body.
 */
export function calendarBodiesOf(
  records: Records,
  { calendarBodyId, senderId, stepId }: Pick<ConsultationRequest, 'calendarBodyId' | 'senderId' | 'stepId'>,
): readonly Id[] {
  if (calendarBodyId !== null) return [calendarBodyId];
  const bodyIds = records.step.get(stepId)?.bodyIds ?? [];
  if (bodyIds.length > 0) return bodyIds;
  return senderId !== null && records.body.has(senderId) ? [senderId] : [];
}

function reckonedTerm(records: Records, letter: ConsultationRequest): Reckoned<LocalDate> | null {
  const { id, term, termDays } = letter;
  if (term !== null) return { kind: 'known', value: term };
  return termDays === null ? null : remember(records, `term ${id}`, () => counted(records, letter, termDays));
}

function counted(records: Records, letter: ConsultationRequest, days: number): Reckoned<LocalDate> {
  const from = certainDay(letter.sent);
  if (from === null) return { kind: 'cannotTell', reason: DAY_UNCERTAIN };
  if (letter.termUnit === 'calendarDays') return { kind: 'known', value: addDays(from, days) };
  const bodyIds = calendarBodiesOf(records, letter);
  const ends = bodyIds.map((bodyId) => ({ bodyId, end: addWorkingDays(calendarsOf(records, bodyId), from, days) }));
  const [first] = ends;
  if (!first) return { kind: 'cannotTell', reason: NO_BODY };
  const untold = ends.find(({ end }) => end.kind === 'cannotTell');
  if (untold) return untold.end;
  const told = ends.flatMap(({ bodyId, end }) => (end.kind === 'known' ? [{ bodyId, day: end.value }] : []));
  const isOne = told.every(({ day }) => day === told[0]?.day);
  return isOne ? first.end : { kind: 'cannotTell', reason: differentEnds(records, told) };
}

function differentEnds(records: Records, ends: readonly Readonly<{ bodyId: Id; day: LocalDate }>[]): LocalizedText {
  return inBoth((locale) => {
    const each = ends.map(({ bodyId, day }) => `${partyNameById(records, bodyId)[locale]} – ${dayText(day, locale)}`);
    return locale === 'ru'
      ? `По календарям органов срок истекает в разные дни: ${listText(locale, each)}.`
      : `By the calendars of the bodies the term ends on different days: ${listText(locale, each)}.`;
  });
}

const DAY_UNCERTAIN: LocalizedText = {
  ru: 'День письма точно неизвестен, поэтому отсчитать от него дни нельзя.',
  en: 'The day of the letter is not certain, so that no days can be counted from it.',
};
const NO_BODY: LocalizedText = {
  ru: 'По календарю какого органа считать рабочие дни, в источниках не сказано.',
  en: 'The sources do not say by the calendar of which body the working days are counted.',
};
