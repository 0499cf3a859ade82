import { whereAndWhenDecided } from '../decisions/ofBodies.ts';
import type { Id } from '../journal/entry.ts';
import type { Records, Tables } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { meetingTitle } from '../meetings/title.ts';
import { daysIn } from '../numbers/days.ts';
import { partiesOf, partyName, partyNameById } from '../parties/party.ts';
import { labelOf } from '../quality/labels.ts';
import { stepsOf } from '../routes/steps.ts';
import { capital } from '../text/capital.ts';
import { inBoth, joined, listBoth } from '../text/listText.ts';
import { withNumber } from '../text/numberMark.ts';
import { shortName } from '../text/shortName.ts';
import { type LocalizedText, type Names, placeText, UNNAMED, type Written } from '../text/text.ts';
import { DECISION_STATE_TEXT, MEETING_STATE_TEXT, REMARK_KIND_TEXT, STAND_TEXT } from '../text/vocabulary.ts';
import { whenText } from '../text/whenText.ts';
import { writtenIn } from '../text/writtenIn.ts';
import type { When } from '../time/when.ts';
import { SEARCH_KIND_TEXT, type SearchKind } from './kinds.ts';

/** What is shown of something that was found: its title, and the texts by which it can have been found. */
export type SearchTexts = Readonly<{ title: LocalizedText; texts: readonly LocalizedText[] }>;

/** The record of each kind. */
export type Found = {
  [K in SearchKind]: K extends 'letter' ? Tables['consultationRequest'] : Tables[K & keyof Tables];
};

/** What is shown of each kind: everything by which the register finds it stands in the title or in one of the texts. */
export const WRITERS: { readonly [K in SearchKind]: (record: Found[K], records: Records) => SearchTexts } = {
  dossier: ({ id, title, slug }, records) => ({
    title,
    texts: [
      same(slug),
      ...rowsBy(records.stepOccurrence, 'dossierId', id).flatMap(({ place, purpose }) => [
        ...written(place),
        ...written(purpose),
      ]),
      ...rowsBy(records.stepPlan, 'dossierId', id).flatMap(({ place }) => written(place)),
    ],
  }),
  document: ({ id, title, number, purpose, slug }, records) => ({
    title,
    texts: [
      ...written(number),
      ...written(purpose),
      same(slug),
      // What it is called now is shown rather than what it was called before.
      ...rowsBy(records.revision, 'documentId', id)
        .map(({ label }) => same(label))
        .toReversed(),
    ],
  }),
  meeting: ({ id, sittings, place, cancelled }, records) => ({
    title: cancelled ? cancelledTitle(meetingTitle(records, sittings)) : meetingTitle(records, sittings),
    texts: [...written(place), ...rowsBy(records.officer, 'meetingId', id).map(({ name }) => name)],
  }),
  decision: (decision, records) => {
    const { decisionState, number, minutes, clauses, recitals } = decision;
    const acts = clauses.flatMap((clause) => clause.acts);
    return {
      title: joined(calledByNumber(DECISION_STATE_TEXT[decisionState], number), whereAndWhenDecided(records, decision)),
      texts: [
        ...acts.map(({ object }) => object),
        ...acts.flatMap(({ condition }) => written(condition?.wording ?? null)),
        ...acts.flatMap(({ executorIds }) => namesOf(records, executorIds)),
        ...recitals.flatMap(({ object, references }) => [...written(object), ...references]),
        ...(minutes === null ? [] : [calledByNumber({ ru: 'протокол', en: 'minutes' }, minutes)]),
      ],
    };
  },
  dissentingOpinion: (opinion, records) => {
    const decision = records.decision.get(opinion.decisionId);
    const title = labelOf(records, 'dissentingOpinion', opinion);
    return {
      title: decision ? joined(title, whereAndWhenDecided(records, decision)) : title,
      texts: written(opinion.text),
    };
  },
  agendaItem: ({ number, meetingId }, records) => ({
    title: joined(calledByNumber(SEARCH_KIND_TEXT.agendaItem, number), titleOfMeeting(records, meetingId)),
    texts: [],
  }),
  letter: ({ id, letterNumber, senderId, sent, asksFor, addresseeIds, informedIds }, records) => ({
    title: datedLetter(letterTitle(SEARCH_KIND_TEXT.letter, letterNumber, senderId, records), letterNumber, sent),
    texts: [
      ...written(asksFor),
      ...rowsBy(records.collective, 'requestId', id).map(({ wording }) => wording),
      ...namesOf(records, [...addresseeIds, ...informedIds]),
    ],
  }),
  reply: ({ letterNumber, partyId, text }, records) => ({
    title: letterTitle(SEARCH_KIND_TEXT.reply, letterNumber, partyId, records),
    texts: written(text),
  }),
  comment: (comment, records) => ({
    title: labelOf(records, 'comment', comment),
    texts: [...written(comment.text), ...written(comment.proposedWording), ...written(comment.reason)],
  }),
  position: ({ partyId, stand, text }, records) => ({
    title: inBoth((locale) => `${partyNameById(records, partyId)[locale]}: ${STAND_TEXT[stand][locale]}`),
    texts: written(text),
  }),
  instruction: (instruction, records) => {
    const { id, condition, reason, executorIds, coExecutorIds, reportToIds } = instruction;
    return {
      title: labelOf(records, 'instruction', instruction),
      texts: [
        ...written(condition?.wording ?? null),
        ...written(reason),
        ...rowsBy(records.report, 'instructionId', id).flatMap(({ text }) => written(text)),
        ...namesOf(records, [...executorIds, ...coExecutorIds, ...reportToIds]),
      ],
    };
  },
  measure: (measure, records) => ({
    title: labelOf(records, 'measure', measure),
    texts: [
      ...rowsBy(records.measureProgress, 'measureId', measure.id).flatMap(({ text }) => written(text)),
      ...namesOf(records, measure.executorIds),
    ],
  }),
  signature: (signature, records) => ({
    title: joined(
      { ru: capital(SEARCH_KIND_TEXT.signature.ru), en: capital(SEARCH_KIND_TEXT.signature.en) },
      documentTitle(records, signature.documentId),
      labelOf(records, 'signature', signature),
    ),
    texts: written(signature.text),
  }),
  notification: ofDocument('notification'),
  deposit: ofDocument('deposit'),
  entryIntoForce: (force, records) => ({
    title: labelOf(records, 'entryIntoForce', force),
    texts: force.partyId === null ? [] : [partyNameById(records, force.partyId)],
  }),
  withdrawal: (withdrawal, records) => {
    const { documentId, partyId } = withdrawal;
    const title = labelOf(records, 'withdrawal', withdrawal);
    // Of a document the label is its title.
    return { title: partyId === null ? title : joined(title, documentTitle(records, documentId)), texts: [] };
  },
  memberState: ({ names, code }) => named(names, code),
  administration: ({ names, slug }) => named(names, slug),
  body: ({ id, names, slug }, records) => {
    const { title, texts } = named(names, slug);
    return {
      title,
      texts: [...texts, ...rowsBy(records.decisionRule, 'bodyId', id).flatMap(({ matter }) => written(matter))],
    };
  },
  organisation: ({ names, slug }) => named(names, slug),
  route: ({ id, title, slug }, records) => ({
    title,
    texts: [...stepsOf(records, id).map(({ name }) => name), same(slug)],
  }),
  remark: ({ remarkKind, text }) => ({
    title: inBoth((locale) => `${capital(SEARCH_KIND_TEXT.remark[locale])}: ${REMARK_KIND_TEXT[remarkKind][locale]}`),
    texts: [text],
  }),
};

/** «Сдача на хранение: Горния, Соглашение о роуминге» */
function ofDocument<K extends 'notification' | 'deposit'>(kind: K) {
  return (record: Tables[K], records: Records): SearchTexts => ({
    title: joined(labelOf(records, kind, record), documentTitle(records, record.documentId)),
    texts: [],
  });
}

function documentTitle(records: Records, id: Id): LocalizedText {
  return records.document.get(id)?.title ?? UNNAMED;
}

function named(names: Names, name: string): SearchTexts {
  const { ru, en } = names;
  const other = ru.full === ru.short && en.full === en.short ? [] : [{ ru: ru.full, en: en.full }];
  return { title: shortName(names), texts: [...other, same(name)] };
}

/** «Горния, Елания»; nothing where nobody is named. */
function namesOf(records: Records, ids: readonly Id[]): readonly LocalizedText[] {
  const names = partiesOf(records, new Set(ids)).map(partyName);
  return names.length === 0 ? [] : [listBoth(names)];
}

/** «Письмо исх. № 165, Исполнительный комитет СНГ» */
function letterTitle(noun: LocalizedText, number: string | null, senderId: Id | null, records: Records): LocalizedText {
  const letter = inBoth((locale) => capital(noun[locale]) + (number === null ? '' : ` ${writtenIn(number, locale)}`));
  return senderId === null ? letter : joined(letter, partyNameById(records, senderId));
}

/** With its day: two letters can have one number, or none. A number that is written with it says it already. */
function datedLetter(title: LocalizedText, number: string | null, sent: When): LocalizedText {
  if (number !== null && daysIn(number).length > 0) return title;
  return joined(
    title,
    inBoth((locale) => whenText(sent, locale)),
  );
}

/** «Совет, № 5 (отменено)»: the meeting that was held in its stead mostly has the same number. */
function cancelledTitle(title: LocalizedText): LocalizedText {
  return inBoth((locale) => `${title[locale]} (${MEETING_STATE_TEXT.cancelled[locale]})`);
}

function titleOfMeeting(records: Records, id: Id): LocalizedText {
  const meeting = records.meeting.get(id);
  return meeting ? meetingTitle(records, meeting.sittings) : UNNAMED;
}

/** «Решение № 53/24-9.2» */
function calledByNumber(noun: LocalizedText, number: string | null): LocalizedText {
  return withNumber(
    inBoth((locale) => capital(noun[locale])),
    number,
  );
}

/** A text as it is written, in one language or in both; none where there is none. */
function written(text: string | Written | null): readonly LocalizedText[] {
  if (text === null) return [];
  return [typeof text === 'string' ? same(text) : inBoth((locale) => placeText(text, locale))];
}

function same(text: string): LocalizedText {
  return { ru: text, en: text };
}
