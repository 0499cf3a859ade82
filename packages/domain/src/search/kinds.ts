import type { LocalizedText } from '../text/text.ts';

/** What can be found, in the order in which equals are listed. */
export const SEARCH_KINDS = [
  ...(['dossier', 'document', 'meeting', 'decision', 'agendaItem', 'letter'] as const),
  ...(['memberState', 'administration', 'body', 'organisation', 'position', 'remark'] as const),
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
  memberState: { ru: 'государство-участник', en: 'member state' },
  administration: { ru: 'администрация', en: 'administration' },
  body: { ru: 'орган', en: 'body' },
  organisation: { ru: 'организация', en: 'organisation' },
  position: { ru: 'позиция', en: 'position' },
  remark: { ru: 'замечание к данным', en: 'remark on the data' },
};
