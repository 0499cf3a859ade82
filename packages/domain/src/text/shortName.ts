import type { LocalizedText, Names } from './text.ts';

/** What a state, a body or an organisation is called in lists and sentences. */
export function shortName({ ru, en }: Names): LocalizedText {
  return { ru: ru.short, en: en.short };
}
