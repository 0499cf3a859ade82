import { accessRefusalText } from '../access/refusals.ts';
import { decisionRefusalText } from '../decisions/refusals.ts';
import { enteringRefusalText } from '../dossiers/refusals.ts';
import { instructionRefusalText } from '../instructions/refusals.ts';
import { correctionRefusalText } from '../journal/refusals.ts';
import { meetingPaperRefusalText } from '../meetings/refusals.ts';
import { sightRefusalText } from '../sight/refusals.ts';
import { signingRefusalText } from '../signing/refusals.ts';
import { listText } from '../text/listText.ts';
import { plural } from '../text/plural.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import { whenText } from '../text/whenText.ts';
import { isLocalDate } from '../time/localDate.ts';
import { onDay } from '../time/when.ts';
import type { Refusal, RefusalFact } from './refusal.ts';
import { registryRefusalText } from './registryRefusals.ts';

/** What happened, what was expected and what to do, in both languages. */
export function refusalMessage({ code, facts }: Refusal): LocalizedText {
  const ru = (name: string): string => factText(facts[name], 'ru');
  const en = (name: string): string => factText(facts[name], 'en');
  switch (code) {
    case 'NOT_SIGNED_IN':
      return {
        ru: 'Вы не вошли. Войдите на странице входа или передайте токен в заголовке Authorization: Bearer …; учётную запись заводит администратор.',
        en: 'You are not signed in. Sign in at /sign-in, or send a token as Authorization: Bearer …; an administrator makes accounts.',
      };
    case 'NOT_ALLOWED':
      return {
        ru: `Роли «${ru('role')}» это не разрешено. ${ru('why')}.`,
        en: `The role "${en('role')}" may not do this. ${en('why')}.`,
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
        ru: `Стороны ${ru('party')} в реестре нет. Возьмите id государства из запроса memberStates или органа из запроса bodies.`,
        en: `The register has no party ${en('party')}. Take the id of a state from the query memberStates, or of a body from bodies.`,
      };
    case 'UNKNOWN_MEETING':
      return {
        ru: `Заседания ${ru('meeting')} в реестре нет. Внесите сначала заседание или не указывайте его.`,
        en: `The register has no meeting ${en('meeting')}. Record the meeting first, or leave it out.`,
      };
    case 'MEETING_HELD':
      return {
        ru: `Заседание уже состоялось (${ru('held')}). То, что оно решило ещё, вносится как прохождение этапа.`,
        en: `The meeting was held already (${en('held')}). What else it decided is recorded as a step occurrence.`,
      };
    case 'MEETING_CANCELLED':
      return {
        ru: `Заседание отменено (${ru('cancelled')}). Если его созывают снова, объявите новое.`,
        en: `The meeting was cancelled (${en('cancelled')}). If it is convened again, announce a new one.`,
      };
    case 'PLANNED_IN_PAST':
      return {
        ru: `${ru('planned')} прошло ещё до объявления (${ru('announced')}). Укажите дни, которые тогда были впереди.`,
        en: `${en('planned')} was over when it was announced (${en('announced')}). Give days that were still ahead.`,
      };
    case 'TOO_MANY_WORDS':
      return {
        ru: `Слов источника ${ru('count')}, можно не больше ${ru('limit')}. Укажите только те, в которых факт.`,
        en: `There are ${en('count')} words of the source; at most ${en('limit')} fit. Give only those that carry the fact.`,
      };
    case 'UNKNOWN_BODY':
      return {
        ru: `Органа ${ru('body')} в реестре нет. Возьмите id из запроса bodies.`,
        en: `The register has no body ${en('body')}. Take an id from the query bodies.`,
      };
    case 'REPEATED_BODY':
      return {
        ru: `Орган «${ru('body')}» назван дважды. Назовите его один раз.`,
        en: `The body "${en('body')}" is named twice. Name it once.`,
      };
    case 'NO_BODY_SITS':
      return {
        ru: 'Не назван ни один орган. Назовите органы, которые заседают.',
        en: 'No body is named. Name the bodies that sit.',
      };
    case 'BODY_NOT_THERE':
      return {
        ru: `Орган «${ru('body')}» на этом заседании не заседает. Присутствие указывают по органам заседания.`,
        en: `The body "${en('body')}" does not sit at this meeting. Attendance is given for the bodies that sit.`,
      };
    case 'UNKNOWN_PAPER':
      return {
        ru: `Документа-источника ${ru('paper')} в реестре нет. Укажите id зарегистрированного документа.`,
        en: `The register has no paper ${en('paper')}. Give the id of a registered document as the source.`,
      };
    case 'UNKNOWN_REVISION':
      return {
        ru: `У документа «${ru('document')}» нет редакции ${ru('revision')}. Возьмите id из поля documents досье или не указывайте её.`,
        en: `The document "${en('document')}" has no revision ${en('revision')}. Take an id from the dossier's documents, or leave it out.`,
      };
    case 'UNKNOWN_REQUEST':
      return {
        ru: `Письма ${ru('request')} в этом досье нет. Возьмите id запроса из поля steps досье.`,
        en: `This dossier has no letter ${en('request')}. Take the id of a request from the dossier's steps.`,
      };
    case 'UNKNOWN_REPLY':
      return {
        ru: `Ответа ${ru('reply')} этой стороны в этом досье нет. Внесите сначала ответ или не указывайте его.`,
        en: `This dossier has no reply ${en('reply')} of this party. Record the reply first, or leave it out.`,
      };
    case 'UNKNOWN_COMMENT':
      return {
        ru: `Замечания ${ru('comment')} в этом досье нет. Возьмите id из поля comments досье.`,
        en: `This dossier has no comment ${en('comment')}. Take an id from the dossier's comments.`,
      };
    case 'EMPTY_ADDRESSEES':
      return {
        ru: 'Не указан ни один адресат. Укажите тех, кого письмо спрашивает или информирует, или группу так, как она названа в письме.',
        en: 'No addressee is named. Name those whom the letter asks or informs, or a group as the letter writes it.',
      };
    case 'REPEATED_ADDRESSEE':
      return {
        ru: `Адресат «${ru('party')}» указан дважды. Укажите каждого один раз.`,
        en: `The addressee "${en('party')}" is named twice. Name each one once.`,
      };
    case 'LETTER_ASKS_NOBODY':
      return {
        ru: `Письмо никого не спрашивает, оно только для сведения. ${ru('expected')}`,
        en: `The letter asks nobody, it only informs. ${en('expected')}`,
      };
    case 'TERM_BEFORE_LETTER':
      return {
        ru: `Срок ответа (${ru('term')}) раньше самого письма (${ru('sent')}). Укажите день не раньше письма или не указывайте срок.`,
        en: `The term (${en('term')}) is earlier than the letter itself (${en('sent')}). Give a day no earlier than that, or none.`,
      };
    case 'TERM_DOES_NOT_FIT':
      return {
        ru: `Срок ответа не подходит. ${ru('expected')}`,
        en: `The term does not fit. ${en('expected')}`,
      };
    case 'EMPTY_REPLY':
      return {
        ru: 'Ответ ничего не говорит. Укажите номер письма, текст, позицию, замечание или документ, который это подтверждает.',
        en: 'The reply says nothing. Give the number of the letter, a text, a position, a comment, or the paper that says so.',
      };
    case 'TOO_MANY_COMMENTS':
      return {
        ru: `В ответе замечаний: ${ru('count')}, допустимо не больше ${ru('limit')}. Внесите остальные отдельно.`,
        en: `The reply has ${en('count')} comments, at most ${en('limit')} are allowed. Enter the others by themselves.`,
      };
    case 'REASON_NEEDED':
      return {
        ru: 'Замечание отклоняется с указанием причины. Напишите, почему оно отклонено.',
        en: 'A comment is rejected with a reason. Write why it was rejected.',
      };
    case 'BEFORE_SUBJECT':
      return {
        ru: `Это (${ru('when')}) раньше того, к чему оно относится: ${ru('what')}, ${ru('since')}. Укажите день не раньше.`,
        en: `This (${en('when')}) is earlier than what it refers to: ${en('what')}, ${en('since')}. Give a day no earlier than that.`,
      };
    case 'NO_REVISION':
      return {
        ru: `У документа «${ru('document')}» нет редакции, а позиции и замечания относятся к редакции. Внесите сначала редакцию.`,
        en: `The document "${en('document')}" has no revision, and positions and comments are about a revision. Record the revision first.`,
      };
    case 'NOT_ASKED':
      if (facts.letter !== undefined)
        return {
          ru: `Сторона «${ru('party')}» этим письмом не запрошена: ${ru('letter')}. Запрошены: ${ru('asked') || 'никто из тех, кто известен'}. Ответ незапрошенной стороны вносит секретариат.`,
          en: `"${en('party')}" was not asked: ${en('letter')}. Those who were: ${en('asked') || 'nobody who is known'}. An answer of who was not asked is recorded by the secretariat.`,
        };
      return {
        ru: `Сторона «${ru('party')}» на этапе «${ru('step')}» не член органа и не запрошена. Позицию могут выразить: ${ru('asked') || 'никто, состав и адресаты неизвестны'}.${after(ru('hint'))}`,
        en: `"${en('party')}" is neither a member of the body at "${en('step')}" nor was it asked. Those who may state a position: ${en('asked') || 'nobody, members and addressees are unknown'}.${after(en('hint'))}`,
      };
    case 'STEP_NOT_OPEN':
      return {
        ru: `Этап «${ru('step')}» не открыт (${ru('day')}). ${ru('reason')}${after(ru('ends'))} Открыты: ${ru('open') || 'ни один этап'}.${after(ru('hint'))}`,
        en: `The step "${en('step')}" is not open (${en('day')}). ${en('reason')}${after(en('ends'))} Open: ${en('open') || 'no step'}.${after(en('hint'))}`,
      };
    case 'OUTCOME_DOES_NOT_FIT':
      return {
        ru: `Результата «${ru('outcome')}» не бывает ${ru('where')}. Подходят: ${ru('fitting')}.`,
        en: `There is no outcome "${en('outcome')}" ${en('where')}. These fit: ${en('fitting')}.`,
      };
    case 'RETURN_DOES_NOT_FIT':
      return {
        ru: `С этапа «${ru('step')}» нельзя вернуть сюда: ${ru('given')}. Ожидается: ${ru('expected')}.`,
        en: `From the step "${en('step')}" nothing can be returned here: ${en('given')}. Expected: ${en('expected')}.`,
      };
    case 'INVALID_DATE':
      if (facts.expects === 'day')
        return {
          ru: `«${ru('date')}» — не день. Нужен один день, который существует: 2019-05-24.`,
          en: `"${en('date')}" is not a day. Give a single one that exists: 2019-05-24.`,
        };
      return {
        ru: `«${ru('date')}» — не дата. Нужна дата, которая существует: 2019-05-24, 2019-05, 2019 или промежуток 2018-10-09/2018-10-10; если часть даты восстановлена – { edtf: 2019-05-24, inferred: true }.`,
        en: `"${en('date')}" is not a date. Give one that exists: 2019-05-24, 2019-05, 2019, or a span 2018-10-09/2018-10-10; where a part of it was inferred, { edtf: 2019-05-24, inferred: true }.`,
      };
    case 'DATE_IN_FUTURE':
      return {
        ru: `${ru('date')} ещё не наступило: сегодня ${ru('today')}. То, что ещё будет, вносится как план.`,
        en: `${en('date')} has not come yet: today is ${en('today')}. What is yet to come is recorded as a plan.`,
      };
    case 'KNOWN_TOO_EARLY':
      if (facts.what === undefined)
        return {
          ru: `Событие не может быть известно ${ru('known')}: оно произошло ${ru('earliest')}. Укажите день не раньше.`,
          en: `It cannot be known on ${en('known')}: it happened on ${en('earliest')}. Give a day no earlier than that.`,
        };
      return {
        ru: `Событие не может быть известно ${ru('known')}: то, к чему оно относится (${ru('what')}), известно с ${ru('earliest')}. Укажите день не раньше.`,
        en: `It cannot be known on ${en('known')}: what it refers to (${en('what')}) is known since ${en('earliest')}. Give a day no earlier than that.`,
      };
    case 'PAPER_NEEDED':
      return {
        ru: `То, что внесено без документа, известно с дня внесения, ${ru('today')}. Если это было известно раньше (${ru('known')}), укажите документ, который это подтверждает: source.`,
        en: `What is entered without a paper is known since the day on which it is entered, ${en('today')}. If it was known earlier (${en('known')}), give the paper that says so: source.`,
      };
    case 'BEFORE_REVISION':
      return {
        ru: `Позиция (${ru('when')}) раньше редакции, о которой она говорит: документ «${ru('document')}», редакция вышла ${ru('issued')}. Укажите день не раньше неё, а если речь о более ранней редакции, назовите её.`,
        en: `The position (${en('when')}) is earlier than the revision that it is about: the document "${en('document')}", issued ${en('issued')}. Give a day no earlier than that, or, where it is about an earlier revision, name that one.`,
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
    case 'UNSEEN_IN_TEXT':
      return {
        ru: `Поле ${ru('field')} содержит знаки, которых не видно: управляющий знак или смену направления письма. Введите текст заново, с клавиатуры.`,
        en: `${en('field')} holds characters that are not seen: a control character or a change of the direction of writing. Type the text anew.`,
      };
    case 'BROKEN_TEXT':
      return {
        ru: `Поле ${ru('field')} содержит половину символа (непарный суррогат UTF-16). Введите текст заново.`,
        en: `${en('field')} contains half a character (a lone UTF-16 surrogate). Enter the text again.`,
      };
    case 'VERSION_CONFLICT':
      return {
        ru: `С тех пор есть изменения: вы исходили из версии ${ru('expected')}, сейчас ${ru('actual')}. Посмотрите, что изменилось, и повторите.`,
        en: `There have been changes since: you started from version ${en('expected')}, it is now at ${en('actual')}. See what changed and try again.`,
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
    case 'UNKNOWN_DECISION':
    case 'UNKNOWN_ACT':
    case 'DECISION_ONLY_DRAFTED':
    case 'ALREADY_INSTRUCTED':
    case 'NOBODY_NAMED':
    case 'UNKNOWN_EXECUTOR':
    case 'NOT_CHARGED':
    case 'TERM_CONTRADICTED':
    case 'TERM_TOO_EARLY':
    case 'UNKNOWN_INSTRUCTION':
    case 'INSTRUCTION_DISCHARGED':
    case 'WITHOUT_CONDITION':
    case 'STARTS_WITH_STEP':
    case 'CONDITION_MET_BEFORE':
    case 'UNKNOWN_MEASURE':
    case 'REPEATED_MEASURE':
      return instructionRefusalText(code, ru, en);
    case 'NOT_A_SIGNATORY':
    case 'NOT_OPEN_FOR_SIGNATURE':
    case 'ALREADY_RECORDED':
    case 'FORCE_RULE_DOES_NOT_FIT':
    case 'PROCEDURES_OF_UNSIGNED':
    case 'NO_RESERVATION':
    case 'NO_NOTICE':
    case 'WITHDRAWAL_DOES_NOT_FIT':
      return signingRefusalText(code, ru, en);
    case 'SLUG_MALFORMED':
    case 'SLUG_TAKEN':
    case 'UNKNOWN_ROUTE':
    case 'NO_DOCUMENTS':
    case 'REVISION_TAKEN':
    case 'UNKNOWN_LANGUAGE':
    case 'TEXT_ATTACHED':
    case 'FILE_REFUSED':
    case 'NO_DOCUMENTS_NAMED':
    case 'SILENCE_NOT_ENDED':
    case 'UNKNOWN_DECISION_RULE':
    case 'DECISION_RULE_DOES_NOT_FIT':
      return enteringRefusalText(code, ru, en);
    case 'NOBODY_CONCERNED':
    case 'NOT_FOR_STATES':
    case 'UNKNOWN_STATE_CODE':
    case 'HIDDEN_FROM_YOURSELF':
    case 'UNKNOWN_SUBJECT':
    case 'SEEN_BY_ALL_WHO_LEAN':
    case 'WIDER_THAN_NAMED':
    case 'SEEN_SO_ALREADY':
      return sightRefusalText(code, ru, en);
    case 'UNKNOWN_ENTRY':
    case 'ALREADY_CORRECTED':
    case 'STILL_REFERRED_TO':
    case 'CORRECTION_DOES_NOT_FIT':
      return correctionRefusalText(code, ru, en);
    case 'NUMBER_CONTRADICTS':
    case 'NUMBER_TAKEN':
    case 'MEETING_NOT_HELD':
    case 'UNKNOWN_AGENDA_ITEM':
    case 'UNKNOWN_DRAFT':
    case 'DECISION_TAKEN':
    case 'EMPTY_CLAUSE':
    case 'CLAUSE_NUMBER':
    case 'MEETING_NUMBER':
    case 'DAY_OUTSIDE_MEETING':
      return meetingPaperRefusalText(code, ru, en);
    case 'NOBODY_DECIDES':
    case 'MEETING_NOT_NAMED':
    case 'MANNER_CONTRADICTED':
    case 'BODY_DID_NOT_SIT':
    case 'NO_SUCH_DECISION':
    case 'DISSENT_FROM_DRAFT':
    case 'DISSENT_OF_BODY':
    case 'DISSENT_OF_STRANGER':
      return decisionRefusalText(code, ru, en);
    case 'ADMINISTRATORS_ONLY':
    case 'INVALID_CODE':
    case 'CODE_TAKEN':
    case 'UNKNOWN_STATE':
    case 'UNKNOWN_ORGANISATION':
    case 'UNKNOWN_MEMBERSHIP':
    case 'ENDS_BEFORE_START':
    case 'INVALID_SHARE':
    case 'MAJORITY_NOT_COUNTED':
    case 'SHARE_OR_COUNT':
    case 'INVALID_VOTES':
    case 'MORE_VOTES_THAN_MEMBERS':
    case 'REPEATED_VETO':
    case 'VETO_OF_NO_MEMBER':
    case 'INVALID_CALENDAR':
    case 'ROUTE_DOES_NOT_FIT':
    case 'NO_SUCH_DOCUMENT':
    case 'RELATES_TO_ITSELF':
    case 'GOES_IN_A_CIRCLE':
    case 'SAID_BEFORE':
      return registryRefusalText(code, ru, en);
    case 'READ_ONLY':
    case 'UNKNOWN_ACCOUNT':
    case 'UNSEEN_IN_NAME':
    case 'INVALID_EMAIL':
    case 'EMAIL_TAKEN':
    case 'STATE_DOES_NOT_FIT':
    case 'OWN_ACCOUNT':
    case 'UNKNOWN_TOKEN':
    case 'NARROWED_TOKEN':
    case 'ROLE_ABOVE_OWN':
    case 'INVALID_EXPIRY':
      return accessRefusalText(code, ru, en);
    default:
      return code satisfies never;
  }
}

/** A fact as a language says it; several are a list. */
function factText(fact: RefusalFact | undefined, locale: Locale): string {
  if (fact === undefined) return '';
  if (typeof fact === 'string') return isLocalDate(fact) ? whenText(onDay(fact), locale) : fact;
  if (typeof fact === 'number') return String(fact);
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
