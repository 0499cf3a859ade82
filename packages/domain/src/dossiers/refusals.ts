import type { LocalizedText } from '../text/text.ts';

/** Why a new paper, dossier, document or revision is not entered, besides what holds for every command. */
export const ENTERING_REFUSALS = [
  'SLUG_MALFORMED',
  'SLUG_TAKEN',
  'UNKNOWN_ROUTE',
  'NO_DOCUMENTS',
  'REVISION_TAKEN',
  'UNKNOWN_LANGUAGE',
  'TEXT_ATTACHED',
  'FILE_REFUSED',
  'NO_DOCUMENTS_NAMED',
  'SILENCE_NOT_ENDED',
  'UNKNOWN_DECISION_RULE',
  'DECISION_RULE_DOES_NOT_FIT',
] as const;
export type EnteringRefusal = (typeof ENTERING_REFUSALS)[number];

type Fact = (name: string) => string;

/** What happened, what was expected and what to do; `ru` and `en` give the facts in each language. */
export function enteringRefusalText(code: EnteringRefusal, ru: Fact, en: Fact): LocalizedText {
  switch (code) {
    case 'SLUG_MALFORMED':
      return {
        ru: `«${ru('slug')}» не годится как краткое имя. Нужны строчные латинские буквы, цифры и дефисы между ними, не больше ${ru('limit')} знаков.`,
        en: `"${en('slug')}" cannot be a slug. Give lower-case Latin letters, digits and hyphens between them, at most ${en('limit')} characters.`,
      };
    case 'SLUG_TAKEN':
      return {
        ru: `Краткое имя «${ru('slug')}» уже занято. Возьмите другое.`,
        en: `The slug "${en('slug')}" is taken. Take another one.`,
      };
    case 'UNKNOWN_ROUTE':
      return {
        ru: `Такой версии маршрута нет: ${ru('route')}. Есть: ${ru('known') || 'ни одной'}.`,
        en: `There is no such version of a route: ${en('route')}. There are: ${en('known') || 'none'}.`,
      };
    case 'NO_DOCUMENTS':
      return {
        ru: 'Не указан ни один документ. Досье открывают для документов, которые пойдут по маршруту вместе: укажите хотя бы один.',
        en: 'No document is named. A dossier is opened for documents that will travel together: name at least one.',
      };
    case 'REVISION_TAKEN':
      return {
        ru: `У документа «${ru('document')}» уже есть редакция «${ru('label')}». Назовите новую иначе.`,
        en: `The document "${en('document')}" already has a revision "${en('label')}". Call the new one something else.`,
      };
    case 'UNKNOWN_LANGUAGE':
      return {
        ru: `«${ru('language')}» — не код языка. Нужны две строчные латинские буквы по ISO 639-1: ru, en, kk.`,
        en: `"${en('language')}" is no code of a language. Give two lower-case Latin letters of ISO 639-1: ru, en, kk.`,
      };
    case 'TEXT_ATTACHED':
      return {
        ru: `Текст редакции «${ru('label')}» на этом языке (${ru('language')}) уже приложен: ${ru('file')}. Если он ошибочен, сначала отзовите запись о нём.`,
        en: `The text of the revision "${en('label')}" in this language (${en('language')}) is attached already: ${en('file')}. If it is wrong, take back its entry first.`,
      };
    case 'FILE_REFUSED':
      return {
        ru: `Файл «${ru('file')}» не принят: ${ru('reason')}. Приложите .txt в UTF-8 или .docx, не больше ${ru('limit')} КБ.`,
        en: `The file "${en('file')}" is not taken: ${en('reason')}. Attach a .txt in UTF-8 or a .docx, at most ${en('limit')} kB.`,
      };
    case 'SILENCE_NOT_ENDED':
      return {
        ru: `На этапе «${ru('step')}» нет процедуры умолчания, которая завершилась бы и ещё не учтена. Итог подводится сам, когда истекает срок без возражений.`,
        en: `At the step "${en('step')}" there is no silence procedure that has ended and is not concluded yet. It is concluded by itself once the term has passed without an objection.`,
      };
    case 'UNKNOWN_DECISION_RULE':
      return {
        ru: `Правила ${ru('rule')} в реестре нет. Выберите одно из правил органа, который решает на этом этапе.`,
        en: `The register has no rule ${en('rule')}. Choose one of the rules of a body that decides at the step.`,
      };
    case 'DECISION_RULE_DOES_NOT_FIT':
      return {
        ru: `Правило «${ru('rule')}» не подходит к этапу «${ru('step')}». ${ru('expected')}`,
        en: `The rule "${en('rule')}" does not fit the step "${en('step')}". ${en('expected')}`,
      };
    case 'NO_DOCUMENTS_NAMED':
      return {
        ru: 'Не указан ни один документ. Укажите документы досье, о которых говорит источник.',
        en: 'No document is named. Name the documents of the dossier of which the paper speaks.',
      };
    default:
      return code satisfies never;
  }
}
