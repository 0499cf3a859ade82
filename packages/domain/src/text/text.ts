/** The languages of the register: Russian first, English complete. */
export type Locale = 'ru' | 'en';

/** One text in both languages. */
export type LocalizedText = Readonly<Record<Locale, string>>;

/** Stands where something that is referred to may not be seen. */
export const UNNAMED: LocalizedText = { ru: 'не указано', en: 'not given' };

/** A place in the languages in which it was given: what somebody enters stands in the one language that they wrote. */
export type Place = Readonly<Partial<Record<Locale, string>>>;

/** A text in both languages, or in the one in which somebody wrote it. */
export type Written = Place;

/** A place for a reader of a language; as it was written where it was not given in that language. */
export function placeText(place: Place, locale: Locale): string {
  return place[locale] ?? place.ru ?? place.en ?? '';
}

/** A Russian noun in its six cases, as data: names are never declined by an algorithm. */
export type RussianCases = Readonly<{
  nominative: string;
  genitive: string;
  dative: string;
  accusative: string;
  instrumental: string;
  prepositional: string;
}>;

/**
 * What a state, a body or an organisation is called.
 * `short` stands in lists and sentences, `full` is the official name; `cases` declines the Russian short name.
 */
export type Names = Readonly<{
  ru: Readonly<{ short: string; full: string; cases: RussianCases }>;
  en: Readonly<{ short: string; full: string }>;
}>;
