import {
  addWorkingDays,
  type Body,
  type Calendar,
  calendarsOf,
  type LocalDate,
  type LocalizedText,
  type Reckoned,
  workingDaysBetween,
} from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { SourceRefType, sourcesOf } from '../documents/source.ts';
import { inLocale, LocaleEnum } from '../text/locale.ts';
import { badInput } from '../text/problem.ts';
import { type Within, within } from '../within.ts';
import { BodyRef } from './ref.ts';

const CalendarYearsRef = builder.objectRef<Within<Calendar>>('CalendarYears').implement({
  description: 'The working days of some years, as a source gives them (рабочие дни по годам).',
  fields: (t) => ({
    firstYear: t.int({
      description: 'The first year that it covers (первый год).',
      resolve: ({ value }) => value.firstYear,
    }),
    lastYear: t.int({
      description: 'The last year that it covers (последний год).',
      resolve: ({ value }) => value.lastYear,
    }),
    weekend: t.intList({
      description: 'The days of the week that are free (выходные): 1 for Monday to 7 for Sunday.',
      resolve: ({ value }) => [...value.weekend],
    }),
    holidays: t.field({
      type: ['LocalDate'],
      description: 'Days that are free besides (праздничные и перенесённые выходные дни).',
      resolve: ({ value }) => [...value.holidays],
    }),
    workingDays: t.field({
      type: ['LocalDate'],
      description: 'Days of the weekend on which work is done (рабочие выходные).',
      resolve: ({ value }) => [...value.workingDays],
    }),
    citation: t.string({
      description: 'What lays them down (основание).',
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: ({ value }, { locale }, context) => inLocale(value.citation, locale, context),
    }),
    sources: t.field({ type: [SourceRefType], description: 'The papers that say so (источники).', resolve: sourcesOf }),
  }),
});

const WHY = {
  nullable: true,
  description: 'Why nobody can tell (почему сказать нельзя); null when it is known.',
} as const;

const WorkingDayCountRef = builder.objectRef<Reckoned<number>>('WorkingDayCount').implement({
  description: 'A number of working days (число рабочих дней), or why nobody can tell.',
  fields: (t) => ({
    count: t.int({ nullable: true, description: 'How many (сколько); null when nobody can tell.', resolve: knownOf }),
    reason: t.string({
      ...WHY,
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: (reckoned, { locale }, context) => reasonIn(reckoned, locale, context),
    }),
  }),
});

const WorkingDayRef = builder.objectRef<Reckoned<LocalDate>>('WorkingDay').implement({
  description: 'A day found by counting working days (день), or why nobody can tell.',
  fields: (t) => ({
    day: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'The day (день); null when nobody can tell.',
      resolve: knownOf,
    }),
    reason: t.string({
      ...WHY,
      args: {
        locale: t.arg({ type: LocaleEnum, description: 'The language (язык); that of the request unless given.' }),
      },
      resolve: (reckoned, { locale }, context) => reasonIn(reckoned, locale, context),
    }),
  }),
});

/** The calendar of a body, of all the years that sources give. */
const BodyCalendarRef = builder.objectRef<Within<Body>>('BodyCalendar').implement({
  description:
    'The working days of a body (календарь рабочих дней): only of the years that a source gives, and nobody can tell of others.',
  fields: (t) => ({
    years: t.field({
      type: [CalendarYearsRef],
      description:
        'What the sources give (по годам), the last one cited last: it holds where several cover a year. None where no source says.',
      resolve: (body) => citedOf(body).map((calendar) => within(body, calendar)),
    }),
    workingDaysBetween: t.field({
      type: WorkingDayCountRef,
      description:
        'How many working days lie between two days (рабочих дней между): the first is not counted and the last is; negative when it is the earlier one.',
      args: {
        from: t.arg({
          type: 'LocalDate',
          required: true,
          description: 'The day from which they are counted (с какого дня).',
        }),
        to: t.arg({
          type: 'LocalDate',
          required: true,
          description: 'The day up to which they are counted (по какой день).',
        }),
      },
      resolve: (body, { from, to }) => workingDaysBetween(citedOf(body), from, to),
    }),
    addWorkingDays: t.field({
      type: WorkingDayRef,
      description: 'The day on which a term of so many working days ends (последний день срока).',
      args: {
        from: t.arg({
          type: 'LocalDate',
          required: true,
          description: 'The day from which it runs (с какого дня); not counted.',
        }),
        count: t.arg.int({
          required: true,
          description: 'How many working days (сколько рабочих дней); not negative.',
        }),
      },
      resolve: (body, { from, count }, context) => {
        if (count >= 0) return addWorkingDays(citedOf(body), from, count);
        throw badInput(context, {
          ru: `Рабочих дней не может быть ${count}. Укажите число от нуля.`,
          en: `There are no ${count} working days. Give a number from zero on.`,
        });
      },
    }),
  }),
});

builder.objectFields(BodyRef, (t) => ({
  calendar: t.field({
    type: BodyCalendarRef,
    description: 'Its working days (календарь рабочих дней).',
    resolve: (body) => body,
  }),
}));

function citedOf({ records, value }: Within<Body>): readonly Calendar[] {
  return calendarsOf(records, value.id);
}

function knownOf<Value>(reckoned: Reckoned<Value>): Value | null {
  return reckoned.kind === 'known' ? reckoned.value : null;
}

function reasonIn(
  reckoned: Reckoned<unknown>,
  locale: 'ru' | 'en' | null | undefined,
  context: Context,
): string | null {
  const reason: LocalizedText | null = reckoned.kind === 'known' ? null : reckoned.reason;
  return reason && inLocale(reason, locale, context);
}
