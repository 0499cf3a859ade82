import type { Locale, LocalizedText } from './text.ts';

const FORMATS = {
  ru: new Intl.ListFormat('ru', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
} as const;

/** «Еланию и Иворию»; "Elania, Ivoria and Gornia". */
export function listText(locale: Locale, items: readonly string[]): string {
  return FORMATS[locale].format(items);
}

/** The same text built for both languages. */
export function inBoth(text: (locale: Locale) => string): LocalizedText {
  return { ru: text('ru'), en: text('en') };
}

/** «Экспертная группа» in the quotation marks of the language. */
export function quoted(locale: Locale, text: string): string {
  return locale === 'ru' ? `«${text}»` : `“${text}”`;
}

/** The same in both languages. */
export function quotedBoth(text: LocalizedText): LocalizedText {
  return inBoth((locale) => quoted(locale, text[locale]));
}

/** «Концепция», РСС */
export function joined(...parts: readonly LocalizedText[]): LocalizedText {
  return inBoth((locale) => parts.map((part) => part[locale]).join(', '));
}

/** «Еланию и Иворию» of names in both languages. */
export function listBoth(items: readonly LocalizedText[]): LocalizedText {
  return inBoth((locale) =>
    listText(
      locale,
      items.map((item) => item[locale]),
    ),
  );
}
