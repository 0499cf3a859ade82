import { z } from 'zod';
import { type Fields, localized } from '../fields.ts';
import type { FormsOf } from './form.ts';

/** A calendar is of the years that a source gives, not of an age. */
const MOST_YEARS = 50;

/** The working days of a body, with what lays them down. */
export function calendarForms({ day, ref, fresh }: Fields): FormsOf<'calendarCited'> {
  const year = z.int().min(1900).max(2999);
  const weekday = z.int().min(1).max(7);
  return {
    calendarCited: {
      streamKind: 'body',
      payload: z
        .strictObject({
          ...{ body: ref('body'), key: fresh('calendar'), firstYear: year, lastYear: year },
          weekend: distinct(z.array(weekday)),
          ...{ holidays: distinct(z.array(day)).default([]), workingDays: distinct(z.array(day)).default([]) },
          citation: localized,
        })
        .superRefine((given, context) => {
          for (const [path, message] of problemsOf(given)) context.addIssue({ code: 'custom', path: [path], message });
        })
        .transform(({ body, key: { id }, ...rest }) => ({ calendarId: id, bodyId: body, ...rest })),
      streamOf: ({ bodyId }) => bodyId,
    },
  };
}

type Given = Readonly<{
  firstYear: number;
  lastYear: number;
  holidays: readonly string[];
  workingDays: readonly string[];
}>;

/** What a calendar cannot say: nobody could tell such a day. */
function problemsOf({ firstYear, lastYear, holidays, workingDays }: Given): readonly (readonly [string, string])[] {
  const problems: [string, string][] = [];
  if (lastYear < firstYear || lastYear - firstYear >= MOST_YEARS)
    problems.push(['lastYear', `${lastYear}; expected a year from ${firstYear} on, of at most ${MOST_YEARS} years`]);
  for (const [path, days] of Object.entries({ holidays, workingDays }))
    for (const day of days)
      if (Number(day.slice(0, 4)) < firstYear || Number(day.slice(0, 4)) > lastYear)
        problems.push([path, `${day} is outside of the years; expected a day of ${firstYear} to ${lastYear}`]);
  for (const day of holidays)
    if (workingDays.includes(day)) problems.push(['workingDays', `${day} is a holiday too; expected it once`]);
  return problems;
}

function distinct<Item extends z.ZodType>(list: z.ZodArray<Item>) {
  return list.refine((items) => new Set(items).size === items.length, 'the same more than once; expected each once');
}
