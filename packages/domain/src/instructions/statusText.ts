import type { Condition } from '../decisions/entries.ts';
import { sentences } from '../dossiers/stepReason.ts';
import type { StepStatus } from '../dossiers/stepStatus.ts';
import type { Instruction, Report } from '../journal/records.ts';
import { type Party, partyName } from '../parties/party.ts';
import { afterLead, type Lead } from '../text/lead.ts';
import { inBoth, listText, quoted } from '../text/listText.ts';
import { daysText } from '../text/plural.ts';
import type { LocalizedText } from '../text/text.ts';
import { PERIOD_TEXT } from '../text/vocabulary.ts';
import { dayText, whenText } from '../text/whenText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf, type When } from '../time/when.ts';
import type { MissingReport } from './status.ts';

/** «Условие: после подписания. Этап «Подписание» не пройден. …» */
export function waitingText(condition: Condition, status: StepStatus): LocalizedText {
  return sentences(conditionText(condition), stepText(status, NOT_DONE), status.reason);
}

/** Whether the step that starts it is done cannot be told from the sources. */
export function stepUnclearText(condition: Condition, status: StepStatus): LocalizedText {
  return sentences(conditionText(condition), stepText(status, UNCLEAR), status.reason);
}

const NOT_DONE: LocalizedText = { ru: 'не пройден', en: 'is not done' };
const UNCLEAR: LocalizedText = { ru: 'пройден ли, сказать нельзя', en: 'may be done or not: nobody can tell' };

function stepText({ step }: StepStatus, what: LocalizedText): LocalizedText {
  return inBoth((locale) => {
    const name = quoted(locale, step.name[locale]);
    return locale === 'ru' ? `Этап ${name}: ${what.ru}.` : `The step ${name} ${what.en}.`;
  });
}

/** A condition in words, without a step: nobody can tell whether it is fulfilled. */
export function onlyWordsText(condition: Condition): LocalizedText {
  return sentences(conditionText(condition), {
    ru: 'Условие записано только словами, этап не назван: началось ли исполнение, сказать нельзя.',
    en: 'The condition stands in words only and names no step: nobody can tell whether it has started.',
  });
}

/** A condition that names a step which the dossier cannot come to. */
export function notOnRouteText(condition: Condition): LocalizedText {
  return sentences(conditionText(condition), {
    ru: 'Этапа, который назван условием, нет на маршруте досье: началось ли исполнение, сказать нельзя.',
    en: 'The step that the condition names is not on the route of the dossier: nobody can tell whether it has started.',
  });
}

function conditionText({ wording }: Condition): LocalizedText {
  return { ru: `Условие: ${wording.ru}.`, en: `Condition: ${wording.en}.` };
}

/** «Исполняется с 3 марта 2026.» */
export function runningText(since: When): LocalizedText {
  return { ru: `Исполняется с: ${whenText(since, 'ru')}.`, en: `Under way since: ${whenText(since, 'en')}.` };
}

/** «Последний доклад: 3 марта 2026; с контроля не снято.» Where something is late that says it already. */
export function reportedText({ occurred }: Report, saysDischarge: boolean): LocalizedText {
  return {
    ru: `Последний доклад: ${whenText(occurred, 'ru')}${saysDischarge ? '; с контроля не снято' : ''}.`,
    en: `Last report: ${whenText(occurred, 'en')}${saysDischarge ? '; not discharged' : ''}.`,
  };
}

/** «Ещё не доложили: Борея и Горния.» */
export function yetToReportText(parties: readonly Party[], forPeriod: boolean): LocalizedText | undefined {
  if (parties.length === 0) return undefined;
  const text = afterLead(forPeriod ? YET_FOR_PERIOD : YET_TO_REPORT, parties.map(partyName));
  return inBoth((locale) => `${text[locale]}.`);
}

/**
 * «Доклада нет: Борея (ожидался не позднее 30 июня 2026), Горния (не позднее 31 декабря 2026).» Where they are late since different days;
 * with the period where it can be told: «Борея (за I полугодие 2026 г., ожидался не позднее 30 июня 2026)».
 */
export function missingText(missing: readonly MissingReport[]): LocalizedText {
  return inBoth((locale) => {
    const each = missing.map(({ due, parties, forPeriod }, index) => {
      const names = listText(
        locale,
        parties.map((party) => partyName(party)[locale]),
      );
      const by = locale === 'ru' ? 'не позднее' : 'by';
      const expected = index > 0 ? by : locale === 'ru' ? `ожидался ${by}` : `due ${by}`;
      const period = forPeriod ? `${forPeriod[locale]}, ` : '';
      return `${names} (${period}${expected} ${dayText(due, locale)})`;
    });
    return `${locale === 'ru' ? 'Доклада нет' : 'Yet to report'}: ${each.join(', ')}.`;
  });
}

const YET_TO_REPORT: Lead = {
  one: { ru: 'Доклада ещё нет', en: 'Yet to report' },
  more: { ru: 'Ещё не доложили', en: 'Yet to report' },
};
const YET_FOR_PERIOD: Lead = {
  one: { ru: 'За этот период доклада нет', en: 'Yet to report for this period' },
  more: { ru: 'За этот период не доложили', en: 'Yet to report for this period' },
};

/** «Снято с контроля 3 марта 2026: исполнено.» The reason stands as somebody wrote it. */
export function dischargedText(discharged: When, reason: string | null): LocalizedText {
  const why = reason === null ? '' : `: ${reason.trim().replace(/\.$/, '')}`;
  return {
    ru: `Снято с контроля (${whenText(discharged, 'ru')})${why}.`,
    en: `Discharged (${whenText(discharged, 'en')})${why}.`,
  };
}

/** «Срок прошёл: 30 апреля 2026; просрочено на 5 дней.»; of a period «Доклад за I полугодие 2026 г. ожидался не позднее 30 июня 2026 …» */
export function lateText(
  missed: LocalDate,
  ofPeriod: boolean,
  daysLate: number,
  forPeriod: LocalizedText | null,
): LocalizedText {
  return inBoth((locale) => {
    const day = dayText(missed, locale);
    const late = daysText(locale, daysLate);
    const period = forPeriod ? ` ${forPeriod[locale]}` : '';
    if (locale === 'ru')
      return ofPeriod
        ? `Доклад${period} ожидался не позднее ${day}; с контроля не снято. Просрочено: ${late}.`
        : `Срок прошёл: ${day}; с контроля не снято. Просрочено: ${late}.`;
    return ofPeriod
      ? `A report${period} was due by ${day}; not discharged. Late by ${late}.`
      : `The term has passed: ${day}; not discharged. Late by ${late}.`;
  });
}

/** What is said of when it has to be done: a term, a period, as needed, or nothing: «Срок не указан.» */
export function dueText(
  { term, period, asNeeded }: Instruction,
  nextReportDue: LocalDate | null,
  day: LocalDate,
): LocalizedText {
  if (asNeeded) return { ru: 'Срок: по мере необходимости.', en: 'Term: as needed.' };
  if (term === null && period === null) return { ru: 'Срок не указан.', en: 'No term is given.' };
  const ofTerm = term && (hasPassed(term, day) ? passedText(term) : termText(term));
  return sentences(ofTerm ?? undefined, periodText(period, nextReportDue, day));
}

/** «Докладывать: ежеквартально. Следующий доклад: не позднее 30 апреля 2026.» One that was due in the past is not the next one. */
export function periodText(
  period: Instruction['period'],
  nextReportDue: LocalDate | null,
  day: LocalDate,
): LocalizedText | undefined {
  if (period === null) return undefined;
  return sentences(
    { ru: `Докладывать: ${PERIOD_TEXT[period].ru}.`, en: `To be reported: ${PERIOD_TEXT[period].en}.` },
    nextReportDue && nextReportDue >= day
      ? {
          ru: `Следующий доклад: не позднее ${dayText(nextReportDue, 'ru')}.`,
          en: `The next report is due by ${dayText(nextReportDue, 'en')}.`,
        }
      : undefined,
  );
}

function hasPassed(term: When, day: LocalDate): boolean {
  return !term.inferred && (latestOf(term) ?? '9') < day;
}

/** «Срок прошёл: 30 апреля 2026.» */
function passedText(term: When): LocalizedText {
  return {
    ru: `Срок прошёл: ${whenText(term, 'ru')}.`,
    en: `The term has passed: ${whenText(term, 'en')}.`,
  };
}

/** «Срок: 30 апреля 2026.»; one without a last day never passes. */
export function termText(term: When): LocalizedText {
  return sentences(
    { ru: `Срок: ${whenText(term, 'ru')}.`, en: `Term: ${whenText(term, 'en')}.` },
    latestOf(term) === null
      ? { ru: 'Последний день срока неизвестен.', en: 'The last day of the term is not known.' }
      : undefined,
  );
}

/** A term that was inferred is no ground for calling anybody late. */
export function inferredTermText(): LocalizedText {
  return {
    ru: 'Срок восстановлен, а не прочитан: прошёл ли он, сказать нельзя.',
    en: 'The term was inferred, not read: nobody can tell whether it has passed.',
  };
}

/** A term that had passed when what it waited for came about names no day by which anything can still be done. */
export function startedLateText(): LocalizedText {
  return {
    ru: 'Когда срок прошёл, исполнение ещё не началось: к какому дню исполнить, сказать нельзя.',
    en: 'It had not started when the term passed: nobody can tell by when it has to be done.',
  };
}

/** Periods are counted from a day; from one that is not known exactly they cannot be. */
export function uncountableText(since: When): LocalizedText {
  return {
    ru: `Периоды отсчитываются со дня поручения, а он точно не известен (${whenText(since, 'ru')}): пора ли докладывать, сказать нельзя.`,
    en: `Periods are counted from the day of the instruction, which is not known exactly (${whenText(since, 'en')}): nobody can tell whether a report is due.`,
  };
}
