import { listText } from '../text/listText.ts';
import { plural } from '../text/plural.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import type { Refusal, RefusalFact } from './refusal.ts';

/** What happened, what was expected and what to do, in both languages. */
export function refusalMessage({ code, facts }: Refusal): LocalizedText {
  const ru = (name: string): string => factText(facts[name], 'ru');
  const en = (name: string): string => factText(facts[name], 'en');
  switch (code) {
    case 'NOT_SIGNED_IN':
      return {
        ru: 'Вы не вошли. Передайте токен в заголовке Authorization: Bearer …; его выдаёт администратор.',
        en: 'You are not signed in. Send a token as Authorization: Bearer …; the administrator issues one.',
      };
    case 'NOT_ALLOWED':
      return {
        ru: `Роли «${ru('role')}» это не разрешено. Делегат говорит только за своё государство (${ru('state') || '—'}); события вносит секретариат.`,
        en: `The role "${en('role')}" may not do this. A delegate speaks only for its own state (${en('state') || '—'}); the secretariat records events.`,
      };
    case 'UNKNOWN_DOSSIER':
      return {
        ru: `Досье «${ru('dossier')}» нет. Проверьте краткое имя: список даёт запрос dossiers.`,
        en: `There is no dossier "${en('dossier')}". Check the slug: the query dossiers lists them.`,
      };
    case 'UNKNOWN_DOCUMENT':
      return {
        ru: `Документа ${ru('document')} в этом досье нет. Возьмите id из поля documents досье.`,
        en: `This dossier has no document ${en('document')}. Take an id from the dossier's documents.`,
      };
    case 'UNKNOWN_STEP':
      return {
        ru: `Этапа ${ru('step')} нет на маршруте этого досье. Возьмите id из поля steps досье.`,
        en: `The route of this dossier has no step ${en('step')}. Take an id from the dossier's steps.`,
      };
    case 'UNKNOWN_PARTY':
      return {
        ru: `Государства ${ru('party')} в реестре нет. Возьмите id из запроса memberStates.`,
        en: `The register has no state ${en('party')}. Take an id from the query memberStates.`,
      };
    case 'UNKNOWN_MEETING':
      return {
        ru: `Заседания ${ru('meeting')} в реестре нет. Внесите сначала заседание или не указывайте его.`,
        en: `The register has no meeting ${en('meeting')}. Record the meeting first, or leave it out.`,
      };
    case 'UNKNOWN_PAPER':
      return {
        ru: `Документа-источника ${ru('paper')} в реестре нет. Укажите id зарегистрированного документа.`,
        en: `The register has no paper ${en('paper')}. Give the id of a registered document as the source.`,
      };
    case 'NO_REVISION':
      return {
        ru: `У документа «${ru('document')}» нет редакции, а позиция относится к редакции. Внесите сначала редакцию.`,
        en: `The document "${en('document')}" has no revision, and a position is about a revision. Record the revision first.`,
      };
    case 'NOT_ASKED':
      return {
        ru: `Сторона «${ru('party')}» на этапе «${ru('step')}» не член органа и не запрошена. Позицию могут выразить: ${ru('asked') || 'никто, состав и адресаты неизвестны'}.`,
        en: `"${en('party')}" is neither a member of the body at "${en('step')}" nor was it asked. Those who may state a position: ${en('asked') || 'nobody, members and addressees are unknown'}.`,
      };
    case 'STEP_NOT_OPEN':
      return {
        ru: `Этап «${ru('step')}» не открыт (${ru('day')}). ${ru('reason')} Открыты: ${ru('open') || 'ни один этап'}.${after(ru('hint'))}`,
        en: `The step "${en('step')}" is not open (${en('day')}). ${en('reason')} Open: ${en('open') || 'no step'}.${after(en('hint'))}`,
      };
    case 'OUTCOME_DOES_NOT_FIT':
      return {
        ru: `Результата «${ru('outcome')}» не бывает ${ru('where')}. Подходят: ${ru('fitting')}.`,
        en: `There is no outcome "${en('outcome')}" ${en('where')}. These fit: ${en('fitting')}.`,
      };
    case 'INVALID_DATE':
      return {
        ru: `«${ru('date')}» — не дата. Нужна дата, которая существует: 2019-05-24, 2019-05, 2019 или промежуток 2018-10-09/2018-10-10.`,
        en: `"${en('date')}" is not a date. Give one that exists: 2019-05-24, 2019-05, 2019, or a span 2018-10-09/2018-10-10.`,
      };
    case 'DATE_IN_FUTURE':
      return {
        ru: `${ru('date')} ещё не наступило: сегодня ${ru('today')}. То, что ещё будет, вносится как план.`,
        en: `${en('date')} has not come yet: today is ${en('today')}. What is yet to come is recorded as a plan.`,
      };
    case 'KNOWN_TOO_EARLY':
      return {
        ru: `Событие не может быть известно ${ru('known')}: то, к чему оно относится, известно с ${ru('earliest')}.`,
        en: `It cannot be known on ${en('known')}: what it refers to is known since ${en('earliest')}.`,
      };
    case 'PAPER_NEEDED':
      return {
        ru: `Позиция, внесённая без документа, известна с дня внесения, ${ru('today')}. Если она была известна раньше (${ru('known')}), укажите документ, который это подтверждает: source.`,
        en: `A position that is entered without a paper is known since the day on which it is entered, ${en('today')}. If it was known earlier (${en('known')}), give the paper that says so: source.`,
      };
    case 'BEFORE_REVISION':
      return {
        ru: `Позиция (${ru('when')}) раньше редакции, о которой она говорит: документ «${ru('document')}», редакция вышла ${ru('issued')}. Укажите день не раньше неё.`,
        en: `The position (${en('when')}) is earlier than the revision that it is about: the document "${en('document')}", issued ${en('issued')}. Give a day no earlier than that.`,
      };
    case 'BEFORE_STEP':
      return {
        ru: `Позиция (${ru('when')}) раньше, чем документ пришёл на этап «${ru('step')}» (${ru('came')}). Укажите день не раньше этого или другой этап.`,
        en: `The position (${en('when')}) is earlier than the document came to the step "${en('step')}" (${en('came')}). Give a day no earlier than that, or another step.`,
      };
    case 'MIXES_SYNTHETIC':
      return {
        ru: `Вымышленное нельзя смешивать с настоящим. Настоящее: ${ru('real')}. Вымышленное: ${ru('synthetic')}.`,
        en: `The fictional and the real must not be mixed. Real: ${en('real')}. Fictional: ${en('synthetic')}.`,
      };
    case 'EMPTY_OUTCOMES':
      return {
        ru: 'Не указан ни один документ. Укажите результат по каждому документу, который рассматривался.',
        en: 'No document is named. Give an outcome for each document that was considered.',
      };
    case 'REPEATED_DOCUMENT':
      return {
        ru: `Документ «${ru('document')}» указан дважды. Укажите для каждого документа один результат.`,
        en: `The document "${en('document')}" is named twice. Give one outcome for each document.`,
      };
    case 'EMPTY_TEXT':
      return {
        ru: `Поле ${ru('field')} пусто. ${ru('expected') || 'Заполните его или не передавайте.'}`,
        en: `${en('field')} is empty. ${en('expected') || 'Fill it in, or leave it out.'}`,
      };
    case 'TEXT_TOO_LONG':
      return {
        ru: `Поле ${ru('field')}: ${charactersText(facts.length, 'ru')}, допустимо не больше ${ru('limit')}. Сократите текст или приложите документ.`,
        en: `${en('field')} has ${charactersText(facts.length, 'en')}, at most ${en('limit')} are allowed. Shorten it, or attach a paper.`,
      };
    case 'NUL_IN_TEXT':
      return {
        ru: `Поле ${ru('field')} содержит нулевой символ (U+0000). Удалите его и отправьте снова.`,
        en: `${en('field')} contains a NUL character (U+0000). Remove it and send again.`,
      };
    case 'BROKEN_TEXT':
      return {
        ru: `Поле ${ru('field')} содержит половину символа (непарный суррогат UTF-16). Введите текст заново.`,
        en: `${en('field')} contains half a character (a lone UTF-16 surrogate). Enter the text again.`,
      };
    case 'VERSION_CONFLICT':
      return {
        ru: `Досье изменилось: вы исходили из версии ${ru('expected')}, сейчас ${ru('actual')}. Посмотрите, что изменилось, и повторите.`,
        en: `The dossier has changed: you started from version ${en('expected')}, it is now at ${en('actual')}. See what changed and try again.`,
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
    case 'BUSY':
      return {
        ru: 'Сервер занят: слишком много команд ждут своей очереди. Эта не выполнена; отправьте её снова с тем же ключом.',
        en: 'The server is busy: too many commands are waiting. This one was not carried out; send it again with the same key.',
      };
    default:
      return code satisfies never;
  }
}

/** A fact as a language says it; several are a list. */
function factText(fact: RefusalFact | undefined, locale: Locale): string {
  if (fact === undefined) return '';
  if (typeof fact === 'string' || typeof fact === 'number') return String(fact);
  if (isList(fact))
    return listText(
      locale,
      fact.map((each) => (typeof each === 'string' ? each : each[locale])),
    );
  return fact[locale];
}

/** One more sentence, if there is one. */
function after(sentence: string): string {
  return sentence === '' ? '' : ` ${sentence}`;
}

function isList(fact: RefusalFact): fact is readonly string[] | readonly LocalizedText[] {
  return Array.isArray(fact);
}

/** «1 знак», «10 002 знака»; "1 character", "10002 characters" */
function charactersText(length: RefusalFact | undefined, locale: Locale): string {
  const count = Number(length);
  const forms =
    locale === 'ru' ? { one: 'знак', few: 'знака', other: 'знаков' } : { one: 'character', other: 'characters' };
  return `${count} ${plural(locale, count, forms)}`;
}
