import type { LocalizedText } from '../text/text.ts';

/** What is called a fact: something that is, was said or was done, and has no name of its own. */
export const FACT_KIND_TEXT = {
  document: { ru: 'документ', en: 'document' },
  meeting: { ru: 'заседание', en: 'meeting' },
  decision: { ru: 'решение', en: 'decision' },
  dissentingOpinion: { ru: 'особое мнение', en: 'dissenting opinion' },
  agendaItem: { ru: 'вопрос повестки', en: 'agenda item' },
  letter: { ru: 'письмо', en: 'letter' },
  reply: { ru: 'ответ', en: 'reply' },
  comment: { ru: 'замечание', en: 'comment' },
  position: { ru: 'позиция', en: 'position' },
  instruction: { ru: 'поручение', en: 'instruction' },
  measure: { ru: 'мероприятие', en: 'measure' },
  signature: { ru: 'подпись', en: 'signature' },
  notification: { ru: 'уведомление', en: 'notification' },
  deposit: { ru: 'сдача на хранение', en: 'deposit' },
  entryIntoForce: { ru: 'вступление в силу', en: 'entry into force' },
  withdrawal: { ru: 'снятие или выход', en: 'withdrawal' },
  remark: { ru: 'замечание к данным', en: 'remark on the data' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** What can be found, in the order in which equals are listed. */
export const SEARCH_KINDS = [
  ...(['dossier', 'document', 'meeting', 'decision', 'dissentingOpinion', 'agendaItem', 'letter'] as const),
  ...(['reply', 'comment', 'position', 'instruction', 'measure'] as const),
  ...(['signature', 'notification', 'deposit', 'entryIntoForce', 'withdrawal'] as const),
  ...(['memberState', 'administration', 'body', 'organisation', 'route', 'remark'] as const),
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What each is called. */
export const SEARCH_KIND_TEXT: Readonly<Record<SearchKind, LocalizedText>> = {
  ...FACT_KIND_TEXT,
  dossier: { ru: 'досье', en: 'dossier' },
  memberState: { ru: 'государство-участник', en: 'member state' },
  administration: { ru: 'администрация', en: 'administration' },
  body: { ru: 'орган', en: 'body' },
  organisation: { ru: 'организация', en: 'organisation' },
  route: { ru: 'маршрут', en: 'route' },
};
