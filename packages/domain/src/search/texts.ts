import type { Records, Tables } from '../journal/records.ts';
import { meetingTitle } from '../meetings/title.ts';
import { partyNameById } from '../parties/party.ts';
import { inBoth } from '../text/listText.ts';
import { type LocalizedText, type Names, UNNAMED } from '../text/text.ts';
import { DECISION_STATE_TEXT, REMARK_KIND_TEXT, STAND_TEXT } from '../text/vocabulary.ts';
import { SEARCH_KIND_TEXT, type SearchKind } from './kinds.ts';

/** What is shown of something that was found: its title, and the texts by which it can have been found. */
export type SearchTexts = Readonly<{ title: LocalizedText; texts: readonly LocalizedText[] }>;

type Found = { [K in SearchKind]: K extends 'letter' ? Tables['consultationRequest'] : Tables[K & keyof Tables] };

const WRITERS: { readonly [K in SearchKind]: (record: Found[K], records: Records) => SearchTexts } = {
  dossier: ({ title, slug }) => ({ title, texts: [same(slug)] }),
  document: ({ title, number, purpose, slug }) => ({
    title,
    texts: [...written(number), ...(purpose ? [purpose] : []), same(slug)],
  }),
  meeting: ({ sittings, place }, records) => ({
    title: meetingTitle(records, sittings),
    texts: place ? [place] : [],
  }),
  decision: ({ decisionState, number, minutes, meetingId, clauses }, records) => ({
    title: inBoth((locale) =>
      [numbered(DECISION_STATE_TEXT[decisionState], number)[locale], titleOfMeeting(records, meetingId)[locale]].join(
        ', ',
      ),
    ),
    texts: [
      ...clauses.flatMap(({ acts }) => acts.map(({ object }) => object)),
      ...(minutes === null ? [] : [numbered({ ru: 'протокол', en: 'minutes' }, minutes)]),
    ],
  }),
  agendaItem: ({ number, meetingId }, records) => ({
    title: inBoth((locale) =>
      [numbered(SEARCH_KIND_TEXT.agendaItem, number)[locale], titleOfMeeting(records, meetingId)[locale]].join(', '),
    ),
    texts: [],
  }),
  letter: ({ id, letterNumber, senderId, asksFor }, records) => ({
    title: inBoth((locale) =>
      [
        capital(SEARCH_KIND_TEXT.letter[locale]) + (letterNumber === null ? '' : ` ${letterNumber}`),
        ...(senderId === null ? [] : [partyNameById(records, senderId)[locale]]),
      ].join(', '),
    ),
    texts: [
      ...(asksFor ? [asksFor] : []),
      ...[...records.collective.values()].filter(({ requestId }) => requestId === id).map(({ wording }) => wording),
    ],
  }),
  memberState: ({ names, code }) => named(names, code),
  administration: ({ names, slug }) => named(names, slug),
  body: ({ names, slug }) => named(names, slug),
  organisation: ({ names, slug }) => named(names, slug),
  position: ({ partyId, stand, text }, records) => ({
    title: inBoth((locale) => `${partyNameById(records, partyId)[locale]}: ${STAND_TEXT[stand][locale]}`),
    texts: written(text),
  }),
  remark: ({ remarkKind, text }) => ({
    title: inBoth((locale) => `${capital(SEARCH_KIND_TEXT.remark[locale])}: ${REMARK_KIND_TEXT[remarkKind][locale]}`),
    texts: [text],
  }),
};

/**
 * What is shown of a record that was found; undefined where the records do not hold it.
 *
 * @param records what the reader may see, with the dossier that it belongs to
 */
export function searchTexts<K extends SearchKind>(records: Records, kind: K, id: string): SearchTexts | undefined {
  const record = foundRecord(records, kind, id);
  return record && WRITERS[kind](record, records);
}

/** The record that was found. */
export function foundRecord<K extends SearchKind>(records: Records, kind: K, id: string): Found[K] | undefined {
  const table = kind === 'letter' ? 'consultationRequest' : (kind as Exclude<SearchKind, 'letter'>);
  return records[table].get(id) as Found[K] | undefined;
}

function named({ ru, en }: Names, name: string): SearchTexts {
  const other = ru.full === ru.short && en.full === en.short ? [] : [{ ru: ru.full, en: en.full }];
  return { title: { ru: ru.short, en: en.short }, texts: [...other, same(name)] };
}

function titleOfMeeting(records: Records, id: string): LocalizedText {
  const meeting = records.meeting.get(id);
  return meeting ? meetingTitle(records, meeting.sittings) : UNNAMED;
}

/** «Решение № 53/24-9.2» */
function numbered(noun: LocalizedText, number: string | null): LocalizedText {
  return inBoth((locale) => {
    const name = capital(noun[locale]);
    return number === null ? name : `${name} ${locale === 'ru' ? '№' : 'No.'} ${number}`;
  });
}

function written(text: string | null): readonly LocalizedText[] {
  return text === null ? [] : [same(text)];
}

function same(text: string): LocalizedText {
  return { ru: text, en: text };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
