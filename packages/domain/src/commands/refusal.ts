import type { LocalizedText } from '../text/text.ts';

/** Why a command was not carried out. A refusal is an answer with the facts that a person needs, never an exception. */
export const REFUSAL_CODES = [
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'UNKNOWN_DOSSIER',
  'UNKNOWN_DOCUMENT',
  'UNKNOWN_STEP',
  'UNKNOWN_PARTY',
  'UNKNOWN_MEETING',
  'UNKNOWN_PAPER',
  'NO_REVISION',
  'NOT_ASKED',
  'STEP_NOT_OPEN',
  'INVALID_DATE',
  'DATE_IN_FUTURE',
  'KNOWN_TOO_EARLY',
  'EMPTY_OUTCOMES',
  'REPEATED_DOCUMENT',
  'EMPTY_TEXT',
  'TEXT_TOO_LONG',
  'NUL_IN_TEXT',
  'BROKEN_TEXT',
  'VERSION_CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'INVALID_IDEMPOTENCY_KEY',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type Refusal = Readonly<{
  code: RefusalCode;
  facts: Readonly<Record<string, string | number | readonly string[]>>;
}>;

/** A refusal with the facts that its message names. */
export function refuse(code: RefusalCode, facts: Refusal['facts'] = {}): Refusal {
  return { code, facts };
}

/** What happened, what was expected and what to do, in both languages. */
export function refusalMessage({ code, facts }: Refusal): LocalizedText {
  const fact = (name: string): string => {
    const value = facts[name];
    return Array.isArray(value) ? value.join(', ') : String(value ?? '');
  };
  switch (code) {
    case 'NOT_SIGNED_IN':
      return {
        ru: 'Вы не вошли. Передайте токен в заголовке Authorization: Bearer …; его выдаёт администратор.',
        en: 'You are not signed in. Send a token as Authorization: Bearer …; the administrator issues one.',
      };
    case 'NOT_ALLOWED':
      return {
        ru: `Роли «${fact('role')}» это не разрешено. Делегат говорит только за своё государство (${fact('state') || '—'}); события вносит секретариат.`,
        en: `The role "${fact('role')}" may not do this. A delegate speaks only for its own state (${fact('state') || '—'}); the secretariat records events.`,
      };
    case 'UNKNOWN_DOSSIER':
      return {
        ru: `Досье «${fact('dossier')}» нет. Проверьте краткое имя: список даёт запрос dossiers.`,
        en: `There is no dossier "${fact('dossier')}". Check the slug: the query dossiers lists them.`,
      };
    case 'UNKNOWN_DOCUMENT':
      return {
        ru: `Документа ${fact('document')} в этом досье нет. Возьмите id из поля documents досье.`,
        en: `This dossier has no document ${fact('document')}. Take an id from the dossier's documents.`,
      };
    case 'UNKNOWN_STEP':
      return {
        ru: `Этапа ${fact('step')} нет на маршруте этого досье. Возьмите id из поля steps досье.`,
        en: `The route of this dossier has no step ${fact('step')}. Take an id from the dossier's steps.`,
      };
    case 'UNKNOWN_PARTY':
      return {
        ru: `Государства ${fact('party')} в реестре нет. Возьмите id из запроса memberStates.`,
        en: `The register has no state ${fact('party')}. Take an id from the query memberStates.`,
      };
    case 'UNKNOWN_MEETING':
      return {
        ru: `Заседания ${fact('meeting')} в реестре нет. Внесите сначала заседание или не указывайте его.`,
        en: `The register has no meeting ${fact('meeting')}. Record the meeting first, or leave it out.`,
      };
    case 'UNKNOWN_PAPER':
      return {
        ru: `Документа-источника ${fact('paper')} в реестре нет. Укажите id зарегистрированного документа.`,
        en: `The register has no paper ${fact('paper')}. Give the id of a registered document as the source.`,
      };
    case 'NO_REVISION':
      return {
        ru: `У документа «${fact('document')}» нет редакции, а позиция относится к редакции. Внесите сначала редакцию.`,
        en: `The document "${fact('document')}" has no revision, and a position is about a revision. Record the revision first.`,
      };
    case 'NOT_ASKED':
      return {
        ru: `Сторона «${fact('party')}» на этапе «${fact('step')}» не член органа и не запрошена. Позицию могут выразить: ${fact('asked') || 'никто, состав и адресаты неизвестны'}.`,
        en: `"${fact('party')}" is neither a member of the body at "${fact('step')}" nor was it asked. Those who may state a position: ${fact('asked') || 'nobody, members and addressees are unknown'}.`,
      };
    case 'STEP_NOT_OPEN':
      return {
        ru: `Этап «${fact('step')}» не открыт: ${fact('reasonRu')} Открыты сейчас: ${fact('openRu') || 'ни один'}.${fact('hintRu')}`,
        en: `The step "${fact('step')}" is not open: ${fact('reasonEn')} Open now: ${fact('openEn') || 'none'}.${fact('hintEn')}`,
      };
    case 'INVALID_DATE':
      return {
        ru: `«${fact('date')}» — не дата. Нужна дата, которая существует: 2019-05-24, 2019-05, 2019 или промежуток 2018-10-09/2018-10-10.`,
        en: `"${fact('date')}" is not a date. Give one that exists: 2019-05-24, 2019-05, 2019, or a span 2018-10-09/2018-10-10.`,
      };
    case 'DATE_IN_FUTURE':
      return {
        ru: `${fact('date')} ещё не наступило: сегодня ${fact('today')}. То, что ещё будет, вносится как план.`,
        en: `${fact('date')} has not come yet: today is ${fact('today')}. What is yet to come is recorded as a plan.`,
      };
    case 'KNOWN_TOO_EARLY':
      return {
        ru: `Событие не может быть известно ${fact('known')}: то, к чему оно относится, известно с ${fact('earliest')}.`,
        en: `It cannot be known on ${fact('known')}: what it refers to is known since ${fact('earliest')}.`,
      };
    case 'EMPTY_OUTCOMES':
      return {
        ru: 'Не указан ни один документ. Укажите результат по каждому документу, который рассматривался.',
        en: 'No document is named. Give an outcome for each document that was considered.',
      };
    case 'REPEATED_DOCUMENT':
      return {
        ru: `Документ «${fact('document')}» указан дважды. Укажите для каждого документа один результат.`,
        en: `The document "${fact('document')}" is named twice. Give one outcome for each document.`,
      };
    case 'EMPTY_TEXT':
      return {
        ru: `Поле ${fact('field')} пусто. Заполните его или не передавайте.`,
        en: `${fact('field')} is empty. Fill it in, or leave it out.`,
      };
    case 'TEXT_TOO_LONG':
      return {
        ru: `Поле ${fact('field')}: ${fact('length')} знаков, допустимо не больше ${fact('limit')}. Сократите текст или приложите документ.`,
        en: `${fact('field')} has ${fact('length')} characters, at most ${fact('limit')} are allowed. Shorten it, or attach a paper.`,
      };
    case 'NUL_IN_TEXT':
      return {
        ru: `Поле ${fact('field')} содержит нулевой символ (U+0000). Удалите его и отправьте снова.`,
        en: `${fact('field')} contains a NUL character (U+0000). Remove it and send again.`,
      };
    case 'BROKEN_TEXT':
      return {
        ru: `Поле ${fact('field')} содержит половину символа (непарный суррогат UTF-16). Введите текст заново.`,
        en: `${fact('field')} contains half a character (a lone UTF-16 surrogate). Enter the text again.`,
      };
    case 'VERSION_CONFLICT':
      return {
        ru: `Досье изменилось: вы исходили из версии ${fact('expected')}, сейчас ${fact('actual')}. Посмотрите, что изменилось, и повторите.`,
        en: `The dossier has changed: you started from version ${fact('expected')}, it is now at ${fact('actual')}. See what changed and try again.`,
      };
    case 'IDEMPOTENCY_KEY_REUSED':
      return {
        ru: 'Этот idempotencyKey уже использован для другой команды. Для новой команды возьмите новый ключ.',
        en: 'This idempotencyKey was used for another command. Take a new key for a new command.',
      };
    case 'INVALID_IDEMPOTENCY_KEY':
      return {
        ru: 'idempotencyKey должен содержать от 1 до 200 печатных знаков, например UUID.',
        en: 'idempotencyKey must have 1 to 200 printable characters, for example a UUID.',
      };
    default:
      return code satisfies never;
  }
}
