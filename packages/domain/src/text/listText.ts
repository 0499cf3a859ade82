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
