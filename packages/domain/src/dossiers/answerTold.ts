import type { Id } from '../journal/entry.ts';
import type { Comment, Records, Reply, Tables, Withdrawal } from '../journal/records.ts';
import { partiesOf, partyName, partyNameById } from '../parties/party.ts';
import { isNotice } from '../signing/leaving.ts';
import { inBoth, joined, listBoth, quoted, quotedBoth } from '../text/listText.ts';
import { type LocalizedText, UNNAMED } from '../text/text.ts';
import { INSTRUMENT_TEXT, MEASURE_STATE_TEXT, SIGNATURE_MANNER_TEXT } from '../text/vocabulary.ts';
import { writtenIn } from '../text/writtenIn.ts';
import { asksAnyone } from './requests.ts';

/** What parties answer, remark, have to do, do and sign: the kinds of news beside the steps of the route. */
export const ANSWER_TABLES = [
  ...(['reply', 'comment', 'instruction', 'report', 'measureProgress'] as const),
  ...(['signature', 'notification', 'deposit', 'entryIntoForce', 'withdrawal'] as const),
] as const;
export type AnswerTable = (typeof ANSWER_TABLES)[number];

/** What is told of an event: of whom or what, and what of it; between the two there is room for when. */
export type Told = Readonly<{ about: LocalizedText; what: LocalizedText }>;

/** Of «Горния»: «ответ на запрос». */
export function answerTold<T extends AnswerTable>(records: Records, table: T, record: Tables[T]): Told {
  return TELLERS[table](record, records);
}

/** Of «Горния»: «ответ на запрос (исх. № 165)»; to a letter that asks nobody «ответ на письмо (исх. № 166)». */
export function replyTold(records: Records, { partyId, requestId }: Pick<Reply, 'partyId' | 'requestId'>): Told {
  const letter = records.consultationRequest.get(requestId);
  const lead = letter && !asksAnyone(records, letter) ? REPLY_TO_LETTER : REPLY_TO_REQUEST;
  return ofParty(records, partyId, bracketed(lead, letter?.letterNumber));
}

const REPLY_TO_REQUEST: LocalizedText = { ru: 'ответ на запрос', en: 'reply to the request' };
const REPLY_TO_LETTER: LocalizedText = { ru: 'ответ на письмо', en: 'reply to the letter' };

/** Of «Горния»: «замечание (пункт 2.3)». */
export function commentTold(records: Records, { partyId, element }: Pick<Comment, 'partyId' | 'element'>): Told {
  return ofParty(records, partyId, bracketed({ ru: 'замечание', en: 'comment' }, element));
}

const TELLERS: { readonly [T in AnswerTable]: (record: Tables[T], records: Records) => Told } = {
  reply: (reply, records) => replyTold(records, reply),
  comment: (comment, records) => commentTold(records, comment),
  instruction: ({ object }) => ({ about: { ru: 'Поручение', en: 'Instruction' }, what: object }),
  report: ({ byIds, instructionId }, records) => ({
    about: byIds.length > 0 ? listBoth(partiesOf(records, byIds).map(partyName)) : { ru: 'Доклад', en: 'Report' },
    what: reportOn(records.instruction.get(instructionId)?.object ?? UNNAMED),
  }),
  measureProgress: ({ partyId, measureId, measureState }, records) => {
    const number = records.measure.get(measureId)?.number;
    const measure = { ru: 'мероприятие', en: 'measure' };
    return ofParty(
      records,
      partyId,
      inBoth((locale) => `${bracketed(measure, number)[locale]}, ${MEASURE_STATE_TEXT[measureState][locale]}`),
    );
  },
  signature: ({ partyId, documentId, manner }, records) =>
    ofParty(records, partyId, joined(SIGNATURE_MANNER_TEXT[manner], titleOf(records, documentId))),
  notification: ({ partyId, documentId }, records) =>
    ofParty(records, partyId, joined(INSTRUMENT_TEXT.notification, titleOf(records, documentId))),
  deposit: ({ partyId, documentId }, records) =>
    ofParty(records, partyId, joined(INSTRUMENT_TEXT.deposit, titleOf(records, documentId))),
  entryIntoForce: ({ partyId, documentId }, records) => ({
    about: aboutDocument(records, documentId, partyId),
    what: { ru: 'вступление в силу', en: 'entry into force' },
  }),
  withdrawal: (withdrawal, records) => ({
    about: aboutDocument(records, withdrawal.documentId, withdrawal.partyId),
    what: withdrawalTold(records, withdrawal),
  }),
};

function withdrawalTold(records: Records, withdrawal: Withdrawal): LocalizedText {
  if (withdrawal.partyId === null) return { ru: 'снятие', en: 'withdrawn' };
  if (withdrawal.revoked) return { ru: 'отзыв уведомления о выходе', en: 'notice of withdrawal revoked' };
  return isNotice(records, withdrawal)
    ? { ru: 'уведомление о выходе', en: 'notice of withdrawal' }
    : { ru: 'выход', en: 'withdrawal' };
}

function ofParty(records: Records, partyId: Id, what: LocalizedText): Told {
  return { about: partyNameById(records, partyId), what };
}

/** «доклад по поручению «вести реестр»» */
function reportOn(object: LocalizedText): LocalizedText {
  const lead = { ru: 'доклад по поручению', en: 'report on the instruction' };
  return inBoth((locale) => `${lead[locale]} ${quoted(locale, object[locale])}`);
}

/** «ответ на запрос (исх. № 165)» */
function bracketed(text: LocalizedText, more: string | null | undefined): LocalizedText {
  return more ? inBoth((locale) => `${text[locale]} (${writtenIn(more, locale)})`) : text;
}

function aboutDocument(records: Records, documentId: Id, partyId: Id | null): LocalizedText {
  const title = titleOf(records, documentId);
  return partyId === null ? title : joined(title, partyNameById(records, partyId));
}

function titleOf(records: Records, documentId: Id): LocalizedText {
  return quotedBoth(records.document.get(documentId)?.title ?? UNNAMED);
}
