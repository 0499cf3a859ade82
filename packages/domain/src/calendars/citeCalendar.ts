import { checkOfBody } from '../bodies/ofBody.ts';
import { checkCitation, type Registered } from '../commands/administrators.ts';
import { notOneDay } from '../commands/checks.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Records } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import { isLocalDate } from '../time/localDate.ts';
import type { CalendarCited } from './entries.ts';

export type CiteCalendar = Registered & Omit<CalendarCited, 'calendarId'> & Readonly<{ command: 'citeCalendar' }>;

/** A calendar is of the years that a source gives, not of an age. */
const MOST_YEARS = 50;

/**
 * The working days of a body, with what lays them down; of a year that several calendars cover the last one cited holds. Refused:
 * anyone but administrators; a body that is not there; years that run backwards or are too many; a day that does not exist, lies
 * outside of the years, is said twice, or is both free and working; no citation.
 */
export function citeCalendar(command: CiteCalendar, records: Records, context: DecisionContext): Decision {
  const of = checkOfBody(records, command, context);
  if (of.refusal) return { kind: 'refused', refusal: of.refusal };
  const { bodyId, firstYear, lastYear, weekend, holidays, workingDays, citation } = command;
  const wrong = checkYears(command) ?? checkWeekend(weekend) ?? checkDays(command) ?? checkCitation(citation);
  if (wrong) return { kind: 'refused', refusal: wrong };
  return {
    kind: 'accepted',
    entries: [
      {
        ...of.value.common,
        ...{ kind: 'calendarCited', version: KIND_VERSIONS.calendarCited },
        payload: {
          ...{ calendarId: context.newId(), bodyId, firstYear, lastYear, weekend, holidays, workingDays, citation },
        },
      },
    ],
  };
}

function checkYears({ firstYear, lastYear }: CiteCalendar): Refusal | undefined {
  const [from, to] = [1900, 2999];
  if (!Number.isSafeInteger(firstYear) || firstYear < from || firstYear > to)
    return misfit('firstYear', firstYear, { ru: `год от ${from} до ${to}`, en: `a year from ${from} to ${to}` });
  const last = Math.min(to, firstYear + MOST_YEARS - 1);
  if (Number.isSafeInteger(lastYear) && lastYear >= firstYear && lastYear <= last) return undefined;
  return misfit('lastYear', lastYear, {
    ru: `год от ${firstYear} до ${last}`,
    en: `a year from ${firstYear} to ${last}`,
  });
}

function checkWeekend(weekend: readonly number[]): Refusal | undefined {
  const isDay = (day: number): boolean => Number.isSafeInteger(day) && day >= 1 && day <= 7;
  const wrong = weekend.find((day, index) => !isDay(day) || weekend.indexOf(day) < index);
  if (wrong === undefined) return undefined;
  return misfit('weekend', wrong, {
    ru: 'день недели от 1 (понедельник) до 7, каждый один раз',
    en: 'a day of the week from 1 (Monday) to 7, each once',
  });
}

function checkDays({ firstYear, lastYear, holidays, workingDays }: CiteCalendar): Refusal | undefined {
  const seen = new Set<string>();
  for (const [field, days] of Object.entries({ holidays, workingDays }))
    for (const day of days) {
      const year = Number(day.slice(0, 4));
      if (!isLocalDate(day)) return notOneDay(day);
      if (year < firstYear || year > lastYear)
        return misfit(field, day, {
          ru: `день от ${firstYear} до ${lastYear} года`,
          en: `a day of ${firstYear} to ${lastYear}`,
        });
      if (seen.has(day))
        return misfit(field, day, {
          ru: 'каждый день один раз: или праздничный, или рабочий',
          en: 'each day once: either free or working',
        });
      seen.add(day);
    }
  return undefined;
}

function misfit(field: string, given: number | string, expected: LocalizedText): Refusal {
  return refuse('INVALID_CALENDAR', { field, given, expected });
}
