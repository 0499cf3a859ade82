import { citedRules, type RuleInTime } from '../bodies/rules/index.ts';
import type { Id } from '../journal/entry.ts';
import type { Records, Step, StepOccurrence } from '../journal/records.ts';
import { type Party, partyName, partyNameById } from '../parties/party.ts';
import { capital } from '../text/capital.ts';
import { compareText } from '../text/compareText.ts';
import { inBoth, listText, quoted } from '../text/listText.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import { OUTCOME_TEXT, STEP_STATE_TEXT } from '../text/vocabulary.ts';
import { whenText } from '../text/whenText.ts';
import { latestOf, type When } from '../time/when.ts';
import type { Course } from './course.ts';
import type { Outcome } from './entries.ts';
import { finishingOutcomes, outcomeOf } from './outcome.ts';

/** Several sentences, one after the other; empty ones fall away. */
export function sentences(...texts: readonly (LocalizedText | undefined)[]): LocalizedText {
  return inBoth((locale) => texts.flatMap((text) => text?.[locale] || []).join(' '));
}

/**
 * «Пройден: одобрено, 24 июля 2019*.» A consultation can be done by the summary of the answers, of which no occurrence was recorded; what
 * was not adopted is decided: «Не принято: 13 октября 2022.»
 */
export function doneText(records: Records, step: Step, last: StepOccurrence): LocalizedText {
  const isSummary = step.stepType === 'consultation' && !records.stepOccurrence.has(last.id);
  const said = outcomeOf(last);
  return inBoth((locale) => {
    const when = whenText(last.occurred, locale);
    if (said === 'notAdopted') return `${capital(OUTCOME_TEXT[said][locale])}: ${when}.`;
    const outcome = isSummary ? SUMMARISED[locale] : OUTCOME_TEXT[said][locale];
    return locale === 'ru' ? `Пройден: ${outcome}, ${when}.` : `Done: ${outcome}, ${when}.`;
  });
}

const SUMMARISED: LocalizedText = {
  ru: 'ответы обобщены и направлены',
  en: 'the answers were summarised and forwarded',
};

/** A review by experts that met once and may meet again. */
export function againText(last: StepOccurrence, following: readonly Step[]): LocalizedText {
  return inBoth((locale) => {
    const when = whenText(last.occurred, locale);
    const names = stepNames(following, locale);
    return locale === 'ru'
      ? `Проведено: ${when}; может собраться снова, пока не пройдено дальше: ${names}.`
      : `Held: ${when}; may meet again as long as what follows is not done: ${names}.`;
  });
}

/** Why the dossier has come to the step. */
export function openText(records: Records, course: Course, step: Step, openFor: readonly Id[]): LocalizedText {
  const back = openFor.map((id) => course.of.get(id)?.sentBack.get(step.id)).find((occurrence) => !!occurrence);
  if (back) {
    const from = records.step.get(back.stepId);
    return inBoth((locale) => {
      const when = whenText(back.occurred, locale);
      const name = from ? quoted(locale, from.name[locale]) : '';
      return locale === 'ru'
        ? `Возвращено с этапа ${name}: ${when}; этап надо пройти снова.`
        : `Returned from ${name}: ${when}; the step has to be passed again.`;
    });
  }
  const again = openFor.map((id) => course.of.get(id)?.broughtAgain.get(step.id)).find((occurrence) => !!occurrence);
  if (again)
    return inBoth((locale) => {
      const when = whenText(again.occurred, locale);
      return locale === 'ru'
        ? `Не принято: ${when}; рассматривается снова.`
        : `Not adopted: ${when}; it is brought again.`;
    });
  const before = step.after.flatMap((id) => {
    const done = openFor
      .map((documentId) => course.of.get(documentId)?.done.get(id))
      .find((occurrence) => !!occurrence);
    const previous = records.step.get(id);
    return done && previous ? [{ done, previous }] : [];
  });
  const must = step.necessity === 'must';
  return inBoth((locale) => {
    const lead = locale === 'ru' ? (must ? 'Следующий' : 'Возможен') : must ? 'Comes next' : 'May come next';
    if (step.after.length === 0)
      return locale === 'ru' ? `${lead}: с этого этапа начинается маршрут.` : `${lead}: the route begins here.`;
    if (before.length === 0) return `${lead}.`;
    const names = before.map(
      ({ done, previous }) => `${quoted(locale, previous.name[locale])} (${whenText(done.occurred, locale)})`,
    );
    const passed = before.length === 1 ? 'пройден этап' : 'пройдены этапы';
    return locale === 'ru'
      ? `${lead}: ${passed} ${listText(locale, names)}.`
      : `${lead}: after ${listText(locale, names)}.`;
  });
}

/** Which bodies of a step have decided, and which have not. */
export function partlyText(
  records: Records,
  decided: ReadonlyMap<Id, StepOccurrence>,
  left: readonly Id[],
): LocalizedText {
  return inBoth((locale) => {
    const by = [...decided].map(([id, occurrence]) => {
      const how = `${OUTCOME_TEXT[outcomeOf(occurrence)][locale]}, ${whenText(occurrence.occurred, locale)}`;
      return `${partyNameById(records, id)[locale]} (${how})`;
    });
    const others = left.map((id) => partyNameById(records, id)[locale]);
    return locale === 'ru'
      ? `Решение принято: ${listText(locale, by)}; остаётся: ${listText(locale, others)}.`
      : `Decided: ${listText(locale, by)}; still to decide: ${listText(locale, others)}.`;
  });
}

/** Why nothing comes any more: «Снято: 1 февраля 2026; дальше не идёт.» */
export function withdrawnText(withdrawn: readonly When[]): LocalizedText {
  return inBoth((locale) => `${withdrawnLead(withdrawn, locale)}; ${NO_FURTHER[locale]}.`);
}

/** «Снято: 1 февраля 2026»: of several days the last, with which the dossier was left. */
export function withdrawnLead(withdrawn: readonly When[], locale: Locale): string {
  const last = withdrawn.toSorted((a, b) => compareText(latestOf(a) ?? '9', latestOf(b) ?? '9')).at(-1);
  return `${WITHDRAWN[locale]}: ${last ? whenText(last, locale) : ''}`;
}

const WITHDRAWN: LocalizedText = { ru: 'Снято', en: 'Withdrawn' };
const NO_FURTHER: LocalizedText = { ru: 'дальше не идёт', en: 'it goes no further' };

/** What has to be done before. */
export function notYetText(step: Step, missing: readonly Step[]): LocalizedText {
  return inBoth((locale) => {
    const names = stepNames(missing, locale);
    if (step.join === 'any' && missing.length > 1)
      return locale === 'ru' ? `Сначала надо пройти один из этапов: ${names}.` : `One of these comes first: ${names}.`;
    return locale === 'ru' ? `Сначала: ${names}.` : `First: ${names}.`;
  });
}

/** «Не принято: «Голосование», 13 октября 2022.» What goes no further, where it was not adopted; undefined where nothing is. */
export function rejectedText(rejections: ReadonlyMap<Step, StepOccurrence>): LocalizedText | undefined {
  if (rejections.size === 0) return undefined;
  return inBoth((locale) => {
    const told = [...rejections].map(
      ([{ name }, { occurred }]) => `${quoted(locale, name[locale])}, ${whenText(occurred, locale)}`,
    );
    return `${capital(OUTCOME_TEXT.notAdopted[locale])}: ${listText(locale, told)}.`;
  });
}

/**
 * That documents need not pass a step: «Не требуется: вместо него пройден этап «Межправсовет» (10 июня 2021).» They are named where others
 * fared differently, or where they took different ways.
 */
export function sparedText(
  records: Records,
  { of }: Course,
  { id: stepId }: Step,
  documentIds: readonly Id[],
): LocalizedText {
  const by = documentIds.flatMap((id) => of.get(id)?.spared.get(stepId) ?? []);
  const taken = new Map(by.map((occurrence) => [occurrence.stepId, occurrence]));
  return inBoth((locale) => {
    const names = [...taken].map(([id, { occurred }]) => {
      const name = records.step.get(id)?.name[locale] ?? '';
      return `${quoted(locale, name)} (${whenText(occurred, locale)})`;
    });
    const ways = listText(locale, names);
    if (locale === 'en') return `Not needed: ${ways} ${names.length === 1 ? 'was' : 'were'} passed instead.`;
    return `Не требуется: вместо него ${names.length === 1 ? 'пройден этап' : 'пройдены этапы'} ${ways}.`;
  });
}

/** That documents went past a step: «Не требуется: пройдено дальше без него: «Совет» (10 июня 2021).» */
export function passedByText(records: Records, by: readonly StepOccurrence[]): LocalizedText {
  const last = new Map(by.map((occurrence) => [occurrence.stepId, occurrence]));
  return inBoth((locale) => {
    const names = [...last].map(
      ([id, { occurred }]) =>
        `${quoted(locale, records.step.get(id)?.name[locale] ?? '')} (${whenText(occurred, locale)})`,
    );
    const ways = listText(locale, names);
    return locale === 'ru'
      ? `Не требуется: пройдено дальше без него: ${ways}.`
      : `Not needed: what follows was done without it: ${ways}.`;
  });
}

/** «Отложено: 16 сентября 2019.» */
export function putOffText(last: StepOccurrence | undefined): LocalizedText | undefined {
  if (!last) return undefined;
  return inBoth((locale) => `${capital(OUTCOME_TEXT.postponed[locale])}: ${whenText(last.occurred, locale)}.`);
}

/** By whom a step is held up, and by which rule, or by whichever of several. */
export function blockedText(objectors: readonly Party[], rules: readonly RuleInTime[]): LocalizedText {
  return inBoth((locale) => {
    const names = listText(
      locale,
      objectors.map((party) => partyName(party)[locale]),
    );
    const by = citedRules(rules)[locale];
    if (locale === 'ru') return `${objectors.length === 1 ? 'Возражает' : 'Возражают'} ${names}; правило: ${by}.`;
    return `${names} ${objectors.length === 1 ? 'objects' : 'object'}; the rule: ${by}.`;
  });
}

/** How each document fared where they fared differently, or where the sources do not say. */
export function documentsText(
  records: Records,
  { of }: Course,
  { id: stepId }: Step,
  fared: ReadonlyMap<Id, Outcome | null>,
): LocalizedText {
  return inBoth((locale) => {
    const parts = [...fared].map(([id, outcome]) => {
      const title = records.document.get(id)?.title[locale] ?? '';
      const notConsidered = locale === 'ru' ? 'не рассмотрено' : 'not considered';
      const other = of.get(id)?.spared.has(stepId) ? STEP_STATE_TEXT.notNeeded[locale] : notConsidered;
      return `${quoted(locale, title)}: ${outcome ? OUTCOME_TEXT[outcome][locale] : other}`;
    });
    return `${parts.join('; ')}.`;
  });
}

/** Why nobody can say whether the dossier has come here. */
export function uncertainText(missing: readonly Step[]): LocalizedText {
  return inBoth((locale) => {
    const names = stepNames(missing, locale);
    return locale === 'ru'
      ? `Результат не указан в источниках: ${names}.`
      : `The sources do not state the outcome of ${names}.`;
  });
}

/** What ends a step: «Этап «Разработка» завершает: подготовлено.» */
export function endingText(step: Step): LocalizedText {
  return inBoth((locale) => {
    const outcomes = finishingOutcomes(step).map((outcome) => OUTCOME_TEXT[outcome][locale]);
    const endings = [...(step.stepType === 'consultation' ? [SUMMARY[locale]] : []), ...outcomes];
    const list = EITHER[locale].format(endings);
    const name = quoted(locale, step.name[locale]);
    return locale === 'ru' ? `Этап ${name} завершает: ${list}.` : `What ends ${name}: ${list}.`;
  });
}

const EITHER = {
  ru: new Intl.ListFormat('ru', { type: 'disjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};
const SUMMARY: LocalizedText = { ru: 'свод ответов на запрос', en: 'the summary of the answers' };

/** An event off the route is accepted, but flagged. */
export function offRouteText(why: 'tooEarly' | 'notNeeded'): LocalizedText {
  return OFF_ROUTE[why];
}

const OFF_ROUTE: Readonly<Record<'tooEarly' | 'notNeeded', LocalizedText>> = {
  tooEarly: {
    ru: 'Отступление от маршрута: предыдущие этапы не были пройдены.',
    en: 'Off the route: what goes before had not been done.',
  },
  notNeeded: {
    ru: 'Отступление от маршрута: вместо него уже был пройден другой этап.',
    en: 'Off the route: another step had been passed instead.',
  },
};

function stepNames(steps: readonly Step[], locale: Locale): string {
  return listText(
    locale,
    steps.map(({ name }) => quoted(locale, name[locale])),
  );
}
