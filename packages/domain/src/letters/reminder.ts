import type { ExpressedStand } from '../dossiers/entries.ts';
import { daysText, plural } from '../text/plural.ts';
import type { Locale, RussianCases } from '../text/text.ts';
import { STAND_TEXT } from '../text/vocabulary.ts';
import { dayText } from '../text/whenText.ts';
import type { LocalDate } from '../time/localDate.ts';

/** Whom a reminder is for, in the language of the reminder; `cases` is null for a collective, whose wording comes without them. */
export type Reminded = Readonly<{ short: string; full: string; cases: RussianCases | null }>;

/** One thing that is awaited of it. */
export type ReminderItem = Readonly<{
  /** The title of the dossier and the name of the step, in the language of the reminder. */
  dossier: string;
  step: string;
  since: LocalDate | null;
  term: LocalDate | null;
  /** Why that day cannot be told although there is a term, in the language of the reminder. */
  termUnknown: string | null;
  daysWaiting: number | null;
  daysLate: number | null;
  /** What it said of an earlier revision, which it is asked to confirm; null where it has not spoken yet. */
  reconfirms: ExpressedStand | null;
}>;

/** A draft: a person reads it, signs it and sends it. */
export type Reminder = Readonly<{ to: string; subject: string; text: string }>;

/**
 * The draft of a letter that reminds a party of what it still owes, made of facts alone: nothing in it is guessed, and a name whose
 * cases nobody gave is not declined.
 *
 * @param items in the order in which they are to be named; at least one
 * @param day the day on which it is written
 */
export function reminderLetter(
  party: Reminded,
  items: readonly ReminderItem[],
  day: LocalDate,
  locale: Locale,
): Reminder {
  const count = items.length;
  const lines = items.map((item, index) => `${index + 1}. ${itemText(item, day, locale)}`);
  if (locale === 'en')
    return {
      to: party.full,
      subject: `Reminder: ${count} ${plural('en', count, { one: 'question waits', other: 'questions wait' })} for an answer`,
      text: [
        `As of ${dayText(day, 'en')} an answer of the following addressee is awaited: ${party.full}.`,
        lines.join('\n'),
        `Please let us have your position on ${count === 1 ? 'it' : 'each of them'}, or the day by which it will come. If the answer has been sent, please name the number and the date of the letter.`,
      ].join('\n\n'),
    };
  const { cases } = party;
  const words = { one: 'вопросу', few: 'вопросам', many: 'вопросам', other: 'вопросам' };
  return {
    to: cases ? cases.dative : `«${party.short}»`,
    subject: `Напоминание: ожидается ответ по ${count} ${plural('ru', count, words)}`,
    text: [
      cases
        ? `По состоянию на ${dayText(day, 'ru')} ожидается ответ от ${cases.genitive}.`
        : `По состоянию на ${dayText(day, 'ru')} ожидается ответ. Адресат: ${party.full}.`,
      lines.join('\n'),
      `Просим сообщить позицию ${count === 1 ? 'по этому вопросу' : 'по каждому из вопросов'} или назвать день, к которому она будет направлена. Если ответ уже направлен, просим указать номер и дату письма.`,
    ].join('\n\n'),
  };
}

/** «Соглашение …», этап «Экспертная группа»: ожидается с 5 февраля 2026, 25 дней; срок 20 февраля 2026, просрочено на 10 дней. */
function itemText(
  { dossier, step, since, term, termUnknown, daysWaiting, daysLate, reconfirms }: ReminderItem,
  day: LocalDate,
  locale: Locale,
): string {
  const isRussian = locale === 'ru';
  const waiting =
    since && daysWaiting !== null
      ? isRussian
        ? `ожидается с ${dayText(since, 'ru', day)} (${daysText('ru', daysWaiting)})`
        : `awaited since ${dayText(since, 'en', day)} (${daysText('en', daysWaiting)})`
      : isRussian
        ? 'ожидается, с какого дня, источники не указывают'
        : 'awaited; the sources do not say since when';
  const due =
    term === null
      ? isRussian
        ? termUnknown
          ? 'последний день срока назвать нельзя'
          : 'срок не указан'
        : termUnknown
          ? 'the last day of the term cannot be told'
          : 'no term is given'
      : isRussian
        ? `срок – ${dayText(term, 'ru', day)}`
        : `the term is ${dayText(term, 'en', day)}`;
  const late =
    daysLate === null
      ? []
      : [isRussian ? `просрочено на ${daysText('ru', daysLate)}` : `${daysText('en', daysLate)} overdue`];
  const earlier =
    reconfirms === null
      ? []
      : [
          isRussian
            ? `просим подтвердить позицию по прежней редакции («${STAND_TEXT[reconfirms].ru}») или изменить её`
            : `please confirm the position on the earlier revision (“${STAND_TEXT[reconfirms].en}”), or change it`,
        ];
  const head = isRussian ? `«${dossier}», этап «${step}»` : `"${dossier}", step "${step}"`;
  return `${head}: ${[waiting, due, ...late, ...earlier].join('; ')}.`;
}
