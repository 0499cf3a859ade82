import type { LocalizedText } from '../text/text.ts';

/** What can be found, in the order in which equals are listed. */
export const SEARCH_KINDS = [
  ...(['dossier', 'document', 'meeting', 'decision', 'agendaItem', 'letter'] as const),
  ...(['reply', 'comment', 'position', 'instruction', 'measure', 'signature'] as const),
  ...(['memberState', 'administration', 'body', 'organisation', 'route', 'remark'] as const),
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What each is called. */
export const SEARCH_KIND_TEXT: Readonly<Record<SearchKind, LocalizedText>> = {
  dossier: { ru: 'досье', en: 'dossier' },
  document: { ru: 'документ', en: 'document' },
  meeting: { ru: 'заседание', en: 'meeting' },
  decision: { ru: 'решение', en: 'decision' },
  agendaItem: { ru: 'вопрос повестки', en: 'agenda item' },
  letter: { ru: 'письмо', en: 'letter' },
  reply: { ru: 'ответ', en: 'reply' },
  comment: { ru: 'замечание', en: 'comment' },
  position: { ru: 'позиция', en: 'position' },
  instruction: { ru: 'поручение', en: 'instruction' },
  measure: { ru: 'мероприятие', en: 'measure' },
  signature: { ru: 'подпись', en: 'signature' },
  memberState: { ru: 'государство-участник', en: 'member state' },
  administration: { ru: 'администрация', en: 'administration' },
  body: { ru: 'орган', en: 'body' },
  organisation: { ru: 'организация', en: 'organisation' },
  route: { ru: 'маршрут', en: 'route' },
  remark: { ru: 'замечание к данным', en: 'remark on the data' },
};
