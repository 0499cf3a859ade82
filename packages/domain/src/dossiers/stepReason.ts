import { ruleText } from '../bodies/rules/index.ts';
import type { Id } from '../journal/entry.ts';
import type { DecisionRule, Records, Step, StepOccurrence, StepPlan } from '../journal/records.ts';
import { type Party, partyName, partyNameById } from '../parties/party.ts';
import { compareText } from '../text/compareText.ts';
import { inBoth, listText, quoted } from '../text/listText.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import { OUTCOME_TEXT } from '../text/vocabulary.ts';
import { whenText } from '../text/whenText.ts';
import { latestOf, type When } from '../time/when.ts';
import type { Course } from './course.ts';
import type { Outcome } from './entries.ts';
import { outcomeOf } from './outcome.ts';

/** Several sentences, one after the other; empty ones fall away. */
export function sentences(...texts: readonly (LocalizedText | undefined)[]): LocalizedText {
  return inBoth((locale) => texts.flatMap((text) => text?.[locale] || []).join(' '));
}

/** «Пройден 24 июля 2019*: одобрено.» */
export function doneText(last: StepOccurrence): LocalizedText {
  return inBoth((locale) => {
    const outcome = OUTCOME_TEXT[outcomeOf(last)][locale];
    const when = whenText(last.occurred, locale);
    return locale === 'ru' ? `Пройден: ${outcome}, ${when}.` : `Done: ${outcome}, ${when}.`;
  });
}

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

/** By whom a step is held up, and by which rule. */
export function blockedText(objectors: readonly Party[], rule: DecisionRule): LocalizedText {
  return inBoth((locale) => {
    const names = listText(
      locale,
      objectors.map((party) => partyName(party)[locale]),
    );
    const by = `${ruleText(rule)[locale]} (${rule.citation[locale]})`;
    if (locale === 'ru') return `${objectors.length === 1 ? 'Возражает' : 'Возражают'} ${names}; правило: ${by}.`;
    return `${names} ${objectors.length === 1 ? 'objects' : 'object'}; the rule: ${by}.`;
  });
}

/** How each document fared where they fared differently, or where the sources do not say. */
export function documentsText(records: Records, fared: ReadonlyMap<Id, Outcome | null>): LocalizedText {
  return inBoth((locale) => {
    const parts = [...fared].map(([id, outcome]) => {
      const title = records.document.get(id)?.title[locale] ?? '';
      const notConsidered = locale === 'ru' ? 'не рассмотрено' : 'not considered';
      return `${quoted(locale, title)}: ${outcome ? OUTCOME_TEXT[outcome][locale] : notConsidered}`;
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

/** An event off the route is accepted, but flagged. */
export function offRouteText(): LocalizedText {
  return {
    ru: 'Отступление от маршрута: предыдущие этапы не были пройдены.',
    en: 'Off the route: what goes before had not been done.',
  };
}

/** «Планировалось на 13 сентября 2019*; сообщений нет.» */
export function noReportText(plan: StepPlan): LocalizedText {
  return inBoth((locale) => {
    const when = whenText(plan.planned, locale);
    return locale === 'ru' ? `Планировалось: ${when}; сообщений нет.` : `Planned: ${when}; no report.`;
  });
}

/** «Запланировано: 16–17 сентября 2019.» */
export function plannedText(plan: StepPlan): LocalizedText {
  return inBoth((locale) => {
    const when = whenText(plan.planned, locale);
    return locale === 'ru' ? `Запланировано: ${when}.` : `Planned: ${when}.`;
  });
}

function stepNames(steps: readonly Step[], locale: Locale): string {
  return listText(
    locale,
    steps.map(({ name }) => quoted(locale, name[locale])),
  );
}
