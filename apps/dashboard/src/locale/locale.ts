import { choiceOf, keepChoice } from '../theme/choices.ts';

/** Russian first, English complete. */
export const LOCALES = ['ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const KEY = 'concord.lang';

/** The language of the page: that of the address, else the one kept in this browser, else Russian. */
export function localeOf(search: string, kept: string | null = choiceOf(KEY)): Locale {
  const wanted = new URLSearchParams(search).get('lang') ?? kept;
  return LOCALES.find((locale) => locale === wanted) ?? 'ru';
}

/** Keeps a language for the next visit. */
export function keepLocale(locale: Locale): void {
  keepChoice(KEY, locale);
}
